import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { counting, documentOf, fronts, gate, html } from './front.samples'

const { begin, stopAll } = fronts()
afterEach(async () => {
  vi.useRealTimers()
  await stopAll()
})

describe('a kept page', () => {
  it('is rendered once and then served from the store, in the encoding that was asked for', async () => {
    const front = await begin(counting())
    const first = await front.get('/a', { 'accept-encoding': 'br, gzip' })
    expect(brotliDecompressSync(first.body).toString()).toContain('rendu 1')
    const zipped = await front.get('/a', { 'accept-encoding': 'gzip, br;q=0' })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.body).toString()).toContain('rendu 1')
    const plain = await front.get('/a')
    expect(plain.text).toContain('rendu 1')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(front.asked).toEqual(['/a'])
    expect(new Set([first, zipped, plain].map(({ headers }) => headers.etag)).size).toBe(3)
    for (const { headers } of [first, zipped, plain]) {
      expect(headers.vary).toBe('Accept-Encoding')
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      expect(headers['surrogate-key']).toBe('article:1 newspaper')
      expect(headers['cache-tag']).toBe('article:1,newspaper')
      expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self'")
      expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce/)
      expect(headers.date).toBeDefined()
    }
  })

  it('is not sent again to whoever has it', async () => {
    const front = await begin(counting())
    const { headers } = await front.get('/a', { 'accept-encoding': 'gzip' })
    const etag = String(headers.etag)
    for (const condition of [
      { 'if-none-match': etag },
      { 'if-none-match': `W/${etag}` },
      { 'if-none-match': `"x", ${etag}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': String(headers['last-modified']) },
    ]) {
      const answer = await front.get('/a', { 'accept-encoding': 'br', ...condition })
      expect(answer.status, JSON.stringify(condition)).toBe(304)
      expect(answer.body).toHaveLength(0)
      expect(answer.headers.etag).toBeDefined()
    }
    const older = await front.get('/a', { 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' })
    expect(older.status).toBe(200)
    // If-None-Match goes before If-Modified-Since (RFC 9110, section 13.2.2)
    const other = await front.get('/a', {
      'if-none-match': '"x"',
      'if-modified-since': String(headers['last-modified']),
    })
    expect(other.status).toBe(200)
  })

  it('answers HEAD with the headers alone, and is changed by no other method', async () => {
    const front = await begin(counting())
    const whole = await front.get('/a')
    const head = await front.send({ path: '/a', method: 'HEAD' })
    expect(head.body).toHaveLength(0)
    expect(head.headers['content-length']).toBe(String(whole.body.length))
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const refused = await front.send({ path: '/a', method })
      expect(refused.status, method).toBe(405)
      expect(refused.headers.allow).toBe('GET, HEAD, POST')
    }
    expect(front.asked).toEqual(['/a'])
  })

  it('is rendered for nobody in particular', async () => {
    let seen: Record<string, unknown> = {}
    const front = await begin((request, response) => {
      seen = request.headers
      response.writeHead(200, html).end(documentOf('x', 'front'))
    })
    const said = { cookie: 'next-auth.session-token=x', 'user-agent': 'x', rsc: '1', 'x-forwarded-for': '6.6.6.6' }
    await front.get('/a?_rsc=1', { ...said, host: 'ailleurs.example', authorization: 'Basic x' })
    expect(front.asked).toEqual(['/a'])
    for (const name of ['cookie', 'rsc', 'authorization']) expect(seen[name], name).toBeUndefined()
    // to whoever says nothing of themselves, Next sends metadata late, for scripts that these pages do not have
    expect(seen['user-agent']).toBe('page-cache')
    expect(seen.host).toBe('journal.example')
    expect(seen['x-forwarded-for']).toBe('127.0.0.1')
  })

  it('is not kept when it does not say what it shows, or sets a cookie', async () => {
    const front = await begin((request, response) => {
      const cookie = request.url === '/cookie' ? { 'set-cookie': 'a=b' } : {}
      response.writeHead(200, { ...html, ...cookie })
      response.end(request.url === '/cookie' ? documentOf('x', 'front') : '<p>x</p>')
    })
    for (const path of ['/a', '/a', '/cookie', '/cookie']) {
      expect((await front.get(path)).headers['cache-control'], path).toBe('private, no-store')
    }
    expect(front.asked).toHaveLength(4)
  })

  it('is served as it is, kept nowhere and reported, when it holds what a finished page cannot', async () => {
    const front = await begin((_, response) => {
      response.writeHead(200, { ...html, 'content-security-policy': "script-src 'nonce-x'" })
      response.end(documentOf('x', 'front').replace('<p>', '<script>intrus()</script><p>'))
    })
    for (const _ of [1, 2]) {
      const answer = await front.get('/a')
      expect(answer.text).toContain('intrus()')
      expect(answer.headers['content-security-policy']).toBe("script-src 'nonce-x'")
    }
    expect(front.asked).toHaveLength(2)
    expect(front.lines.join()).toContain('the inline script intrus()')
    expect(await front.metrics.registry.metrics()).toContain('page_cache_unfinished_total 2')
  })

  it('may frame this site, and another only where a page of one reader’s own comes with a policy that names it', async () => {
    const policy = "default-src 'self'; frame-src https://videos.exemple; frame-ancestors 'none'"
    const referers: unknown[] = []
    const front = await begin((request, response) => {
      referers.push(request.headers.referer)
      response.writeHead(200, { ...html, 'content-security-policy': policy }).end(documentOf('x', 'front'))
    })
    const frames = async (path: string) => {
      const { headers } = await front.get(path, { referer: 'http://journal.example/a/b' })
      return /frame-src [^;]+/.exec(headers['content-security-policy'] as string)?.[0]
    }
    expect(await frames('/a')).toBe("frame-src 'self'")
    expect(await frames('/integrations?lien=x')).toBe('frame-src https://videos.exemple')
    // and only there is it said where the reader comes from
    expect(referers).toEqual([undefined, 'http://journal.example/a/b'])
  })

  it('is framed by this site only where it is one reader’s own and comes with a policy that says so', async () => {
    const front = await begin((_, response) => {
      const policy = "default-src 'self'; frame-ancestors 'self'"
      response.writeHead(200, { ...html, 'content-security-policy': policy }).end(documentOf('x', 'front'))
    })
    const framers = async (path: string) => {
      const { headers } = await front.get(path)
      return /frame-ancestors [^;]+/.exec(headers['content-security-policy'] as string)?.[0]
    }
    expect(await framers('/a')).toBe("frame-ancestors 'none'")
    expect(await framers('/une-apercu?places=lead.1')).toBe("frame-ancestors 'self'")
  })

  it('is rendered anew after ten minutes, or when it said that it would change', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const soon = Math.floor(Date.now() / 1000) + 60
    const front = await begin((request, response) => {
      response.writeHead(200, html).end(documentOf('x', request.url === '/day' ? `front until:${soon}` : 'front'))
    })
    const ask = async () => {
      for (const path of ['/a', '/day']) await front.get(path)
      return front.asked.splice(0)
    }
    expect(await ask()).toEqual(['/a', '/day'])
    vi.setSystemTime(Date.now() + 59_000)
    expect(await ask()).toEqual([])
    vi.setSystemTime(Date.now() + 2_000)
    expect(await ask()).toEqual(['/day'])
    vi.setSystemTime(Date.now() + 600_000)
    expect(await ask()).toEqual(['/a', '/day'])
  })

  it('keeps the time it last changed when a new render says the same', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const front = await begin((_, response) => response.writeHead(200, html).end(documentOf('x', 'front')))
    const { headers } = await front.get('/a')
    vi.setSystemTime(Date.now() + 700_000)
    const again = await front.get('/a')
    expect(front.asked).toHaveLength(2)
    expect(again.headers['last-modified']).toBe(headers['last-modified'])
    expect(again.headers.etag).toBe(headers.etag)
  })

  it('keeps it through a purge that changed nothing of it, and no other', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    let text = 'x'
    const front = await begin((_, response) => response.writeHead(200, html).end(documentOf(text, 'front')))
    const { headers } = await front.get('/a')
    vi.setSystemTime(Date.now() + 60_000)
    front.purge({ tags: ['front'], immediately: true })
    const still = await front.get('/a', { 'if-modified-since': headers['last-modified'] })
    expect(still.status).toBe(304)
    text = 'y'
    front.purge({ tags: ['front'], immediately: true })
    const changed = await front.get('/a', { 'if-modified-since': headers['last-modified'] })
    expect(changed.status).toBe(200)
    expect(changed.headers['last-modified']).not.toBe(headers['last-modified'])
  })
})

describe('what a page says to crawlers', () => {
  const mining = '<meta name="tdm-reservation" content="1"/><meta name="tdm-policy" content="https://x.example/tdm"/>'
  const hidden = '<meta name="robots" content="noindex, follow"/>'

  it('is said in its headers, to all of them and in every answer with its words', async () => {
    const front = await begin((request, response) => {
      const head = request.url === '/cookies' ? hidden : request.url === '/b' ? `${hidden}${mining}` : mining
      response.writeHead(200, html).end(documentOf('x', 'front').replace('<head>', `<head>${head}`))
    })
    const kept = await front.get('/a')
    expect(kept.headers).toMatchObject({ 'tdm-reservation': '1', 'tdm-policy': 'https://x.example/tdm' })
    expect(kept.headers['x-robots-tag']).toBeUndefined()
    expect(kept.text).not.toContain('tdm')
    for (const method of ['GET', 'HEAD', 'GET']) {
      const { headers } = await front.send({ path: '/b', method })
      expect(headers).toMatchObject({ 'x-robots-tag': 'noindex, follow', 'tdm-reservation': '1' })
    }
    const own = await front.get('/cookies')
    expect(own.headers['x-robots-tag']).toBe('noindex, follow')
    expect(own.text).toContain('noindex')
  })

  it('changes its validator, since a crawler that has the page has these too', async () => {
    let head = ''
    const front = await begin((_, response) =>
      response.writeHead(200, html).end(documentOf('x', 'front').replace('<head>', `<head>${head}`)),
    )
    const { headers } = await front.get('/a')
    head = mining
    front.purge({ tags: ['front'], immediately: true })
    expect((await front.get('/a', { 'if-none-match': headers.etag })).status).toBe(200)
  })
})

describe('a page of one reader’s own', () => {
  it('sees the reader’s cookies, and is never kept', async () => {
    const front = await begin((request, response) =>
      response.writeHead(200, html).end(documentOf(`pour ${request.headers.cookie}`, 'front')),
    )
    for (const cookie of ['a=1', 'a=2']) {
      const answer = await front.get('/cookies?x=1', { cookie })
      expect(answer.text).toContain(`pour ${cookie}`)
      expect(answer.headers['cache-control']).toBe('private, no-store')
      expect(answer.text).not.toContain('page-cache')
    }
    expect(front.asked).toEqual(['/cookies?x=1', '/cookies?x=1'])
  })

  it('is told which browser asks, by whom no client can say it, and may be over', async () => {
    const seen: unknown[] = []
    const front = await begin((request, response) => {
      seen.push(request.headers['x-browser'], request.headers['user-agent'])
      response.writeHead(200, html).end(documentOf('terminé', 'newspaper status:410'))
    })
    const said = { 'user-agent': 'Mozilla/5.0 Firefox/145.0', 'x-browser': 'un autre' }
    const { status, headers } = await front.get('/relecture/AbC', said)
    expect([status, headers['cache-control']]).toEqual([410, 'private, no-store'])
    await front.get('/a', said)
    expect(seen).toEqual(['Mozilla/5.0 Firefox/145.0', 'page-cache', undefined, 'page-cache'])
    expect(front.lines.join()).not.toContain('AbC')
  })
})

describe('many readers at once', () => {
  it('cause one render, a thousand of them', async () => {
    const held = gate()
    const front = await begin(async (_, response) => {
      await held.opened
      response.writeHead(200, html).end(documentOf('x', 'front'))
    })
    const readers = Array.from({ length: 1000 }, () => front.get('/a'))
    await expect.poll(() => front.asked.length).toBe(1)
    held.open()
    for (const { status } of await Promise.all(readers)) expect(status).toBe(200)
    expect(front.asked).toEqual(['/a'])
  })

  it('wait for so many renders, and are told to come back beyond', async () => {
    const held = gate()
    const front = await begin(
      async (_, response) => {
        await held.opened
        response.writeHead(200, html).end(documentOf('x', 'front'))
      },
      { atOnce: 2, waiting: 3 },
    )
    const readers = Array.from({ length: 10 }, (_, place) => front.get(`/page-${place}`))
    await expect.poll(() => front.desk.turnstile.waiting, { timeout: 10_000 }).toBe(3)
    // all ten have come: one that comes after the gate is open finds room
    await expect.poll(async () => (await front.metrics.turnedAway.get()).values[0]?.value, { timeout: 10_000 }).toBe(5)
    expect(front.asked).toHaveLength(2)
    held.open()
    const answers = await Promise.all(readers)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
    const refused = answers.filter(({ status }) => status === 503)
    expect(refused).toHaveLength(5)
    expect(refused[0]?.headers['retry-after']).toBe('5')
    expect(front.desk.turnstile.working).toBe(0)
  })
})
