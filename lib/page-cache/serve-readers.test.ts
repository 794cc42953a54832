import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { documentOf, gate, startFront } from './front.samples'

type Front = Awaited<ReturnType<typeof startFront>>
type Arguments = Parameters<typeof startFront>

const started: Front[] = []
async function begin(...given: Arguments): Promise<Front> {
  const front = await startFront(...given)
  started.push(front)
  return front
}
afterEach(async () => {
  vi.useRealTimers()
  for (const front of started.splice(0)) await front.stop()
})

const html = { 'content-type': 'text/html; charset=utf-8' }

/** An origin whose every page shows `article:1` and counts its renders. */
function counting() {
  let renders = 0
  const answer: Arguments[0] = (_, response) => {
    renders++
    response.writeHead(200, html).end(documentOf(`rendu ${renders}`, 'article:1 newspaper'))
  }
  return answer
}

describe('a kept page', () => {
  it('is rendered once and then served from the store, in the encoding that was asked for', async () => {
    const front = await begin(counting())
    const first = await front.get('/a', { 'accept-encoding': 'br, gzip' })
    expect(brotliDecompressSync(first.body).toString()).toContain('rendu 1')
    const zipped = await front.get('/a', { 'accept-encoding': 'gzip, br;q=0' })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.body).toString()).toContain('rendu 1')
    const plain = await front.get('/a?utm_source=x&fbclid=y')
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
    for (const name of ['cookie', 'user-agent', 'rsc', 'authorization']) expect(seen[name], name).toBeUndefined()
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
})

describe('odd requests', () => {
  it('are refused before anybody is asked', async () => {
    const front = await begin(counting())
    expect((await front.get(`/${'a'.repeat(2048)}/`)).status).toBe(414)
    for (const path of ['/1/../a', '/%2e%2e/a', '/./a', '*']) expect((await front.get(path)).status, path).toBe(400)
    for (const method of ['TRACE', 'PUT']) {
      for (const path of ['/a', '/admin']) expect((await front.send({ path, method })).status, path).toBe(405)
    }
    const posts = [{ 'content-type': 'text/plain', 'next-action': 'x' }, { 'content-type': 'application/json' }, {}]
    for (const headers of posts) {
      expect((await front.send({ path: '/a', method: 'POST', headers, body: '[]' })).status).toBe(400)
    }
    expect(front.asked).toEqual([])
  })

  it('for a whole address are taken for its path', async () => {
    const front = await begin(counting())
    expect((await front.get('http://ailleurs.example/a')).text).toContain('rendu 1')
    expect((await front.get('/a')).text).toContain('rendu 1')
  })

  it('that Next answers unreadably fail alone: kept pages stay as fresh as they were', async () => {
    const front = await begin((request, response) => {
      if (request.url === '/odd') request.socket.end('HTTP/1.1 200 OK\r\nbad header\r\n\r\n')
      else counted(request, response)
    })
    const counted = counting()
    await front.get('/a')
    expect((await front.get('/odd')).status).toBe(500)
    front.purge({ tags: ['article:1'], immediately: false })
    expect((await front.get('/a')).text).toContain('rendu 2')
    expect(front.lines.join()).not.toContain('rawPacket')
  })
})

describe('the newsroom', () => {
  it('is never kept, however its address is spelled', async () => {
    const front = await begin((request, response) => {
      if (request.headers.cookie) response.writeHead(200, html).end('<p>la rédaction</p>')
      else response.writeHead(307, { location: '/admin/connexion' }).end()
    })
    for (const path of ['/%61dmin/articles', '/admin/articles']) expect((await front.get(path)).status).toBe(307)
    const staff = await front.get('/admin/articles', { cookie: 'session=x' })
    expect(staff.text).toContain('la rédaction')
  })

  it('has nothing of Next’s other services', async () => {
    const front = await begin((_, response) => response.end('x'))
    for (const path of ['/_next/image?url=%2Fmedia%2Fx.jpg&w=3840&q=75', '/_next/data/x.json', '/%5fnext/image']) {
      expect((await front.get(path)).status, path).toBe(404)
    }
    expect(front.asked).toEqual([])
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
    await expect.poll(() => front.desk.turnstile.waiting).toBe(3)
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

describe('unknown addresses', () => {
  const origin: Arguments[0] = (request, response) => {
    if (request.url === '/introuvable') {
      response.writeHead(200, html).end(documentOf('Rien ici', 'front addresses status:404'))
    } else if (request.url?.startsWith('/article')) {
      response.writeHead(200, html).end(documentOf('x'.repeat(20_000), 'article:1'))
    } else if (request.url === '/ancien')
      response.writeHead(308, { ...html, location: '/article' }).end('<script>x()</script>')
    else response.writeHead(404, html).end('<html id="__next_error__"></html>')
  }

  it('answer 404 with the one document that says so, remembered for half a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const front = await begin(origin)
    for (const _ of [1, 2]) {
      for (const path of ['/x', '/y/commenter']) {
        const answer = await front.get(path)
        expect(answer.status).toBe(404)
        expect(answer.text).toContain('Rien ici')
      }
    }
    // a page of one reader's own is asked for each time
    expect(front.asked.splice(0)).toEqual(['/x', '/introuvable', '/y/commenter', '/y/commenter'])
    vi.setSystemTime(Date.now() + 31_000)
    await front.get('/x')
    expect(front.asked).toEqual(['/x', '/introuvable'])
  })

  it('evict no article, however many are asked for', async () => {
    const front = await begin(origin, { megabytes: 1 })
    for (const place of [1, 2, 3]) await front.get(`/article-${place}`)
    for (let place = 0; place < 300; place++) await front.get(`/rien-${place}`)
    for (let place = 0; place < 50; place++) await front.get(`/article?avant=${place}-1`)
    front.asked.splice(0)
    for (const place of [1, 2, 3]) await front.get(`/article-${place}`)
    expect(front.asked).toEqual([])
  })

  it('that moved lead on, until a publication says otherwise', async () => {
    const front = await begin(origin)
    for (const _ of [1, 2]) {
      const answer = await front.get('/ancien')
      expect(answer.status).toBe(308)
      expect(answer.headers.location).toBe('/article')
    }
    expect(front.asked).toHaveLength(1)
    front.purge({ tags: ['addresses'], immediately: true })
    await front.get('/ancien')
    expect(front.asked).toHaveLength(2)
  })

  it('of an article that was taken down answers the status the page names', async () => {
    const front = await begin((_, response) =>
      response.writeHead(200, html).end(documentOf('Retiré', 'article:1 status:410')),
    )
    for (const _ of [1, 2]) expect((await front.get('/a')).status).toBe(410)
    expect(front.asked).toHaveLength(1)
  })
})
