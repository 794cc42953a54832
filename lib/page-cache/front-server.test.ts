import type { IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { gate, startFront } from './front.samples'
import { lastingAnswers } from './hand-on'

let seen: IncomingHttpHeaders = {}
let front: Awaited<ReturnType<typeof startFront>>

beforeAll(async () => {
  front = await startFront(
    (asked, answer) => {
      seen = asked.headers
      asked.resume()
      answer.statusCode = asked.url === '/admin/broken' ? 500 : 200
      asked.on('end', () => answer.end('origin'))
    },
    { readers: false },
  )
})
beforeEach(() => front.lines.splice(0))
afterAll(() => front.stop())

describe('the front server', () => {
  it('drops what a client says of its own address, and says it itself', async () => {
    await front.send({
      headers: { 'x-forwarded-for': '6.6.6.6', forwarded: 'for=6.6.6.6', 'x-address': '/x', 'x-request-id': 'y' },
    })
    expect(seen['x-forwarded-for']).toBe('127.0.0.1')
    expect(seen.forwarded).toBeUndefined()
    expect(seen['x-address']).toBeUndefined()
    expect(seen['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('writes one line a request, without query, address or invitation', async () => {
    await front.send({ path: '/admin/invitation/secret-token?mail=x@y.fr' })
    await expect.poll(() => front.lines.length).toBe(1)
    expect(JSON.parse(front.lines[0] ?? '')).toMatchObject({
      method: 'GET',
      path: '/admin/invitation/[…]',
      status: 200,
    })
    expect(front.lines[0]).not.toMatch(/secret|127\.0\.0\.1|x@y/)
    // and no receipt, whose address alone opens it
    await front.send({ path: '/signalements/secret-token' })
    await expect.poll(() => front.lines.length).toBe(2)
    expect(front.lines[1]).toContain('"path":"/signalements/[…]"')
    // nor what opens a text that has not appeared, however it is spelled
    await front.send({ path: '/Relecture/secret-Token' })
    await expect.poll(() => front.lines.length).toBe(3)
    expect(front.lines[2]).toContain('"path":"/Relecture/[…]"')
  })

  it('refuses a body that is too large, announced or not', async () => {
    const large = Buffer.alloc(1_200_000)
    const refused = await front
      .send({ method: 'POST', headers: { 'content-length': String(20_000_000) } })
      .catch(() => null)
    expect(refused?.status ?? 413).toBe(413)
    const chunked = await front
      .send({ method: 'POST', headers: { 'transfer-encoding': 'chunked' }, body: large })
      .catch(() => null)
    expect(chunked?.status ?? 413).toBe(413)
  })

  it('refuses multipart forms that are none, and passes whole ones on', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    for (const body of [
      '',
      'x',
      '--b\r\n\r\nx',
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
      '--b\r\nx\r\n\r\ny\r\n--b--',
    ]) {
      expect((await front.send({ method: 'POST', headers, body })).status, body).toBe(400)
    }
    const whole = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--\r\n'
    expect((await front.send({ method: 'POST', headers, body: whole })).status).toBe(200)
  })

  it('refuses paths that cannot be read, and posts that another site had a browser send', async () => {
    for (const path of ['/%ff', '/auteurs/%00', '/%']) expect((await front.send({ path })).status, path).toBe(400)
    const foreign = await front.send({ method: 'POST', headers: { origin: 'http://ailleurs.example' }, body: 'x' })
    expect(foreign.status).toBe(403)
    const oneClick = { method: 'POST', path: '/desabonnement/un-clic?jeton=x', headers: { origin: 'http://a.example' } }
    expect((await front.send({ ...oneClick, body: 'x' })).status).toBe(200)
    const own = await front.send({ method: 'POST', headers: { origin: `http://127.0.0.1:${front.port}` }, body: 'x' })
    expect(own.status).toBe(200)
  })

  it('shows a plain page with a reference instead of a failed one', async () => {
    const { status, text } = await front.send({ path: '/admin/broken' })
    expect(status).toBe(500)
    expect(text).toContain('Référence')
    expect(text).not.toContain('origin')
  })

  it('lets the newsroom save while readers’ forms wait by the hundred', async () => {
    const held = gate()
    const flooded = await startFront(
      async (asked, answer) => {
        asked.resume()
        if (!asked.url?.startsWith('/admin')) await held.opened
        answer.end('origin')
      },
      { readers: false },
    )
    const forms = Array.from({ length: 120 }, () => flooded.send({ path: '/a/b', method: 'POST', body: 'x' }))
    // eight with the origin and a hundred waiting: the others have been told to come back
    await expect.poll(() => flooded.lines.filter((line) => line.includes('"status":503')).length).toBe(12)
    expect((await flooded.send({ path: '/admin/articles/1', method: 'POST', body: 'x' })).status).toBe(200)
    held.open()
    expect((await Promise.all(forms)).filter(({ status }) => status === 200)).toHaveLength(108)
    await flooded.stop()
  })

  it('counts what waiting forms hold, and has room again when they are answered', async () => {
    const held = gate()
    const full = await startFront(
      async (asked, answer) => {
        asked.resume()
        await held.opened
        answer.end('origin')
      },
      { readers: false },
    )
    const body = Buffer.alloc(1_000_000)
    const send = () => full.send({ path: '/a/b', method: 'POST', body })
    const forms = Array.from({ length: 80 }, send)
    // there are seats for all of them, and room for 64 MiB
    const refused = () => full.lines.filter((line) => line.includes('"status":503')).length
    await expect.poll(refused, { timeout: 10_000 }).toBeGreaterThan(0)
    held.open()
    await Promise.all(forms)
    expect((await Promise.all(Array.from({ length: 60 }, send))).every(({ status }) => status === 200)).toBe(true)
    await full.stop()
  })

  it('outlives a client that goes away while its answer is held back', async () => {
    const settled = gate()
    let isSettling = false
    const early = await startFront((_, answer) => answer.writeHead(405).end('non'), {
      readers: false,
      settle: () => {
        isSettling = true
        return settled.opened.then(() => true)
      },
    })
    const socket = connect(early.port, '127.0.0.1')
    socket.write('POST /admin HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx')
    await expect.poll(() => isSettling).toBe(true)
    socket.destroy()
    await expect.poll(() => early.lines.join()).toContain('"aborted":true')
    settled.open()
    expect((await early.get('/admin')).status).toBe(405)
    await early.stop()
  })

  it('answers a client whose answer broke off', async () => {
    const broken = await startFront(
      (_, answer) => {
        answer.writeHead(200, { 'content-length': '10' }).write('x')
        setTimeout(() => answer.destroy(), 20)
      },
      { readers: false, settle: () => new Promise((done) => setTimeout(() => done(true), 100)) },
    )
    const asked = broken.send({ path: '/admin', method: 'POST', body: 'x' })
    expect(await asked.then(({ status }) => status).catch(() => 'broken off')).toBe('broken off')
    await broken.stop()
  })

  it('passes on each event as it happens, and knows which answers have no end of their own', async () => {
    const events = await startFront(
      (_, answer) => {
        answer.writeHead(200, { 'content-type': 'text/event-stream' })
        answer.write('data: first\n\n')
      },
      { readers: false },
    )
    try {
      const answer = await fetch(`http://127.0.0.1:${events.port}/admin/moderation/direct`)
      const reader = answer.body?.getReader()
      expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('data: first\n\n')
      expect(lastingAnswers.size).toBe(1)
      for (const each of lastingAnswers) each.end()
      expect((await reader?.read())?.done).toBe(true)
      await expect.poll(() => lastingAnswers.size).toBe(0)
    } finally {
      await events.stop()
    }
  })

  it('answers 503 in French while Next is away', async () => {
    const alone = await startFront(() => {}, { readers: false })
    alone.origin.closeAllConnections()
    alone.origin.close()
    const answer = await alone.get('/admin')
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('5')
    expect(answer.text).toContain('Le journal revient')
    await alone.stop()
  })
})
