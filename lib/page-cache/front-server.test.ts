import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFrontServer } from './front-server'

const lines: string[] = []
let seen: IncomingHttpHeaders = {}
const origin = createServer((asked, answer) => {
  seen = asked.headers
  asked.resume()
  answer.statusCode = asked.url === '/broken' ? 500 : 200
  asked.on('end', () => answer.end('origin'))
})
const log = pino({ base: undefined }, { write: (text: string) => void lines.push(text) })
let port = 0
let front: ReturnType<typeof createFrontServer>

const listening = (server: { address(): unknown }) => (server.address() as AddressInfo).port

beforeAll(async () => {
  await new Promise<void>((done) => origin.listen(0, '127.0.0.1', done))
  front = createFrontServer({ originPort: listening(origin), log, trustProxy: false, protocol: 'http' })
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done))
  port = listening(front)
})
beforeEach(() => lines.splice(0))
afterAll(() => {
  front.closeAllConnections()
  front.close()
  origin.closeAllConnections()
  origin.close()
})

type Sent = { path?: string; method?: string; headers?: Record<string, string>; body?: string | Buffer }

function send({ path = '/', method = 'GET', headers = {}, body }: Sent): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      let text = ''
      answer.on('data', (data) => (text += data))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text }))
    })
    asked.on('error', fail)
    asked.end(body)
  })
}

describe('the front server', () => {
  it('drops what a client says of its own address, and says it itself', async () => {
    await send({
      headers: { 'x-forwarded-for': '6.6.6.6', forwarded: 'for=6.6.6.6', 'x-address': '/x', 'x-request-id': 'y' },
    })
    expect(seen['x-forwarded-for']).toBe('127.0.0.1')
    expect(seen.forwarded).toBeUndefined()
    expect(seen['x-address']).toBeUndefined()
    expect(seen['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('writes one line a request, without query, address or invitation', async () => {
    await send({ path: '/admin/invitation/secret-token?mail=x@y.fr' })
    await expect.poll(() => lines.length).toBe(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ method: 'GET', path: '/admin/invitation/[…]', status: 200 })
    expect(lines[0]).not.toMatch(/secret|127\.0\.0\.1|x@y/)
  })

  it('refuses a body that is too large, announced or not', async () => {
    const large = Buffer.alloc(1_200_000)
    const refused = await send({ method: 'POST', headers: { 'content-length': String(20_000_000) } }).catch(() => null)
    expect(refused?.status ?? 413).toBe(413)
    const chunked = await send({ method: 'POST', headers: { 'transfer-encoding': 'chunked' }, body: large }).catch(
      () => null,
    )
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
      expect((await send({ method: 'POST', headers, body })).status, body).toBe(400)
    }
    const whole = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--\r\n'
    expect((await send({ method: 'POST', headers, body: whole })).status).toBe(200)
  })

  it('refuses paths that cannot be read, and posts that another site had a browser send', async () => {
    for (const path of ['/%ff', '/auteurs/%00', '/%']) expect((await send({ path })).status, path).toBe(400)
    const foreign = await send({ method: 'POST', headers: { origin: 'http://ailleurs.example' }, body: 'x' })
    expect(foreign.status).toBe(403)
    const own = await send({ method: 'POST', headers: { origin: `http://127.0.0.1:${port}` }, body: 'x' })
    expect(own.status).toBe(200)
  })

  it('shows a plain page with a reference instead of a failed one', async () => {
    const { status, text } = await send({ path: '/broken' })
    expect(status).toBe(500)
    expect(text).toContain('Référence')
    expect(text).not.toContain('origin')
  })

  it('answers 503 in French while Next is away', async () => {
    const alone = createFrontServer({ originPort: 1, log, trustProxy: false, protocol: 'http' })
    await new Promise<void>((done) => alone.listen(0, '127.0.0.1', done))
    const answer = await fetch(`http://127.0.0.1:${listening(alone)}/`)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    alone.closeAllConnections()
    alone.close()
  })
})
