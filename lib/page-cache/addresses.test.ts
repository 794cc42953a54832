import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Answerer, counting, documentOf, fronts, html } from './front.samples'

const { begin, stopAll } = fronts()
afterEach(async () => {
  vi.useRealTimers()
  await stopAll()
})

describe('unknown addresses', () => {
  const origin: Answerer = (request, response) => {
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
    for (let place = 0; place < 50; place++) await front.get(`/article?page=${place + 1}`)
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

describe('another spelling of an address', () => {
  const origin: Answerer = (request, response) => {
    const { url } = request
    if (url === '/introuvable') response.writeHead(200, html).end(documentOf('Rien ici', 'addresses status:404'))
    else if (url === '/ancien') response.writeHead(308, { ...html, location: '/monde' }).end()
    else if (url === '/retire') response.writeHead(200, html).end(documentOf('Retiré', 'article:1 status:410'))
    else if (url?.startsWith('/monde')) response.writeHead(200, html).end(documentOf('Monde', 'section:1'))
    else if (url === '/cookies') response.writeHead(200, { ...html, 'set-cookie': 'a=b' }).end(documentOf('À vous', ''))
    else response.writeHead(404, html).end()
  }

  it('leads to the one address for good, in one step, whoever asks and whatever is kept', async () => {
    const front = await begin(origin)
    for (const spelling of ['/Monde', '/monde/', '//monde', '/MONDE//index.php?utm_source=x', '/monde?inconnu=1']) {
      for (const method of ['GET', 'HEAD', 'GET']) {
        const { status, headers } = await front.send({ path: spelling, method })
        expect([status, headers.location], spelling).toEqual([308, '/monde'])
      }
    }
    expect((await front.get('/Monde/?page=12&fbclid=x')).headers.location).toBe('/monde?page=12')
    expect((await front.get('/monde')).status).toBe(200)
    // rendered once, by its one address, and no view of it counted that nobody saw
    expect(front.asked.filter((url) => url === '/monde')).toHaveLength(1)
  })

  it('of what moved, is gone or was never there is answered at once, as the one address would be', async () => {
    const front = await begin(origin)
    expect((await front.get('/Ancien/?utm_source=x')).headers.location).toBe('/monde')
    expect((await front.get('/RETIRE/')).status).toBe(410)
    const missing = await front.get('/Rien/?utm_source=x')
    expect([missing.status, missing.headers.location]).toEqual([404, undefined])
  })

  it('of a reader’s own page leads there too, and gives them nothing on the way', async () => {
    const front = await begin(origin)
    const { status, headers } = await front.get('/Cookies/?utm_source=x')
    expect([status, headers.location, headers['set-cookie']]).toEqual([308, '/cookies', undefined])
  })

  it('is never led to another site', async () => {
    const front = await begin((_, response) => response.writeHead(200, html).end(documentOf('x', 'front')))
    for (const path of ['//ailleurs.example/', '/\\ailleurs.example/', '/\\/ailleurs.example/'])
      expect((await front.get(path)).headers.location, path).toMatch(/^\/(?![/\\])/)
  })

  it('is no reason to lose what is posted to it', async () => {
    const front = await begin((_, response) => response.writeHead(303, { location: '/merci' }).end())
    const body = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n'
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(body.length) }
    expect((await front.send({ path: '/Monde/?utm_source=x', method: 'POST', headers, body })).status).toBe(303)
  })
})
