import { createServer, type RequestListener, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { findEmbed, listEmbedsIn } from './embed.queries'
import { fetchPublic, isPublicAddress } from './fetch-public'
import { lookUpEmbed } from './look-up-embed'
import { askOembed } from './oembed'

describe('fetchPublic', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    'localhost',
    '',
  ])('takes %j for no public address', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['1.1.1.1', '2606:4700:4700::1111'])('takes %s for one', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://localhost/',
    'https://2130706433/',
    'http://exemple.fr/',
    'https://exemple.fr:8443/',
    'https://nom@exemple.fr/',
  ])('asks nothing of %s', async (address) => {
    expect(await fetchPublic(address)).toBeNull()
  })
})

describe('fetchPublic, of a server that answers', () => {
  let server: Server | undefined
  afterEach(() => void server?.close())

  /** A server of this machine, reached under any name by a connection of the test's own. */
  async function serving(answer: RequestListener): Promise<(url: string) => ReturnType<typeof fetchPublic>> {
    const started = createServer(answer)
    server = started
    await new Promise<void>((done) => started.listen(0, '127.0.0.1', done))
    const { port } = started.address() as AddressInfo
    const lookup = ((_: string, options: { all?: boolean }, done: (...found: unknown[]) => void) =>
      options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)) as never
    return (url) => fetchPublic(url, { send: request, options: { protocol: 'http:', port, lookup } })
  }

  it('follows three redirects, and no fourth', async () => {
    const ask = await serving((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end()
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"title":"là"}')
    })
    expect((await ask('https://exemple.fr/3'))?.text).toBe('{"title":"là"}')
    expect(await ask('https://exemple.fr/4')).toBeNull()
  })

  it('reads neither pictures nor what has no end', async () => {
    const ask = await serving((request, response) => {
      if (request.url === '/image') response.writeHead(200, { 'content-type': 'image/png' }).end('png')
      else {
        response.writeHead(200, { 'content-type': 'text/html' })
        const more = setInterval(() => response.write('x'.repeat(100_000)), 1)
        response.on('close', () => clearInterval(more))
      }
    })
    expect(await ask('https://exemple.fr/image')).toBeNull()
    expect(await ask('https://exemple.fr/sans-fin')).toBeNull()
  })
})

const pages: Record<string, { type: string; text: string }> = {
  'https://videos.exemple.fr/w/abc': {
    type: 'text/html',
    text: '<html><head><link rel="alternate" type="application/json+oembed" href="/oembed?u=1&amp;f=json"></head></html>',
  },
  'https://videos.exemple.fr/oembed?u=1&f=json': {
    type: 'application/json',
    text: JSON.stringify({
      title: 'Une  vidéo ',
      author_name: 'Une chaîne',
      provider_name: 'Vidéos libres',
      html: '<iframe width="560" src="https://videos.exemple.fr/embed/abc"></iframe><script>alert(1)</script>',
    }),
  },
  'https://mal.exemple.fr/': {
    type: 'text/html',
    text: '<link type="application/json+oembed" href="https://mal.exemple.fr/o">',
  },
  'https://mal.exemple.fr/o': {
    type: 'application/json',
    text: '{"title":"x","html":"<iframe src=javascript:alert(1)></iframe>"}',
  },
}
const fetched = async (url: string) => (pages[url] ? { url, ...pages[url] } : null)
const ask = (link: Parameters<typeof askOembed>[0]) => askOembed(link, fetched)

describe('lookUpEmbed', () => {
  it('keeps what a site says of its thing, and how it is framed', async () => {
    const outcome = await lookUpEmbed({ typed: 'https://videos.exemple.fr/w/abc?utm_source=x', ask })
    expect(outcome).toMatchObject({
      ok: true,
      link: { kind: 'other', url: 'https://videos.exemple.fr/w/abc' },
      described: { title: 'Une vidéo', author: 'Une chaîne', site: 'Vidéos libres' },
    })
    expect((await findEmbed('https://videos.exemple.fr/w/abc'))?.frame).toBe('https://videos.exemple.fr/embed/abc')
    const body = {
      type: 'doc' as const,
      content: [{ type: 'embed' as const, attrs: { url: 'https://videos.exemple.fr/w/abc', kind: 'other' as const } }],
    }
    expect(await listEmbedsIn(body)).toHaveLength(1)
  })

  it('knows a link by its kind where the site does not answer, and loses nothing that was known', async () => {
    const typed = 'https://youtu.be/dQw4w9WgXcQ'
    const title = 'Un titre'
    await lookUpEmbed({ typed, ask: async () => ({ title, author: '', site: '', frame: null }) })
    const outcome = await lookUpEmbed({ typed, ask: async () => null })
    expect(outcome).toMatchObject({ ok: true, link: { kind: 'youtube' }, described: { title } })
  })

  it('frames nothing that is no https address', async () => {
    await lookUpEmbed({ typed: 'https://mal.exemple.fr/', ask })
    expect((await findEmbed('https://mal.exemple.fr/'))?.frame).toBeNull()
  })

  it('refuses what is no link', async () => {
    expect(await lookUpEmbed({ typed: 'javascript:alert(1)', ask })).toEqual({ ok: false, reason: 'not-a-link' })
  })
})
