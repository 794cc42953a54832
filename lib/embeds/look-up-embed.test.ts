import { createServer, type RequestListener, request, type Server } from 'node:http'
import { type AddressInfo, isIP, type LookupFunction } from 'node:net'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { driver } from '../database'
import { environment } from '../environment'
import { landscape } from '../media/darkroom.samples'
import { readVariant } from '../media/media-files'
import { PURGES } from '../page-cache/purge.rules'
import { findEmbed, listEmbedsIn } from './embed.queries'
import { fetchPublic, fetchPublicPicture, isPublicAddress, publicLookup } from './fetch-public'
import { lookUpEmbed } from './look-up-embed'
import { askOembed } from './oembed'
import { keepThumbnail } from './thumbnail'

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
    '::7f00:1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
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
    'file:///etc/passwd',
  ])('asks nothing of %s', async (address) => {
    expect(await fetchPublic(address)).toBeNull()
  })
})

/** A resolver that answers with these addresses, one list after the other, the last for good. */
function resolving(...answers: string[][]): LookupFunction {
  return (host, options, done) => {
    const [now = []] = answers.length > 1 ? answers.splice(0, 1) : answers
    const found = now.map((address) => ({ address, family: isIP(address) }))
    const [first] = found
    if (!first) return done(new Error(`${host} is nowhere`), '', 4)
    if (options.all) done(null, found)
    else done(null, first.address, first.family)
  }
}

const addressOf = (lookup: LookupFunction) =>
  new Promise((done) => lookup('exemple.fr', {}, (fault, address) => done({ fault, address })))

describe('fetchPublic, of a server that answers', () => {
  let server: Server | undefined
  afterEach(() => void server?.close())

  /** A server of this machine, reached under any name by a connection of the test's own. */
  async function serving(answer: RequestListener, lookup: LookupFunction = resolving(['127.0.0.1'])) {
    const started = createServer(answer)
    server = started
    await new Promise<void>((done) => started.listen(0, '127.0.0.1', done))
    const { port } = started.address() as AddressInfo
    const connection = { send: request, options: { protocol: 'http:', port, lookup } }
    return Object.assign((url: string) => fetchPublic(url, connection), {
      picture: (url: string) => fetchPublicPicture(url, connection),
    })
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

  it('follows no redirect to where it would not have gone', async () => {
    const asked: string[] = []
    const ask = await serving((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(302, { location: decodeURIComponent(request.url?.slice(1) ?? '') }).end()
    })
    const places = [
      'http://exemple.fr/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://exemple.fr:5432/',
      'https://',
    ]
    for (const place of places) expect(await ask(`https://exemple.fr/${encodeURIComponent(place)}`), place).toBeNull()
    expect(asked).toHaveLength(places.length)
  })

  it('connects to no name of this network, be it one of several addresses or the second answer', async () => {
    let asked = 0
    const listener: RequestListener = (_, response) => {
      asked++
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    }
    const answers = [['127.0.0.1'], ['1.1.1.1', '10.0.0.8'], ['::ffff:169.254.169.254'], ['fd00::1'], []]
    for (const addresses of answers) {
      const ask = await serving(listener, publicLookup(resolving(addresses)))
      expect(await ask('https://interne.exemple.fr/'), addresses.join()).toBeNull()
      server?.close()
    }
    // a name that is public when first asked for, and private for whoever asks again
    const names = publicLookup(resolving(['1.1.1.1'], ['127.0.0.1']))
    expect(await addressOf(names)).toEqual({ fault: null, address: '1.1.1.1' })
    const ask = await serving(listener, names)
    expect(await ask('https://change.exemple.fr/')).toBeNull()
    expect(asked).toBe(0)
  })

  it('fetches pictures as such, none of what is not whole', async () => {
    const ask = await serving((request, response) => {
      const [, type = '', size = ''] = request.url?.split('/') ?? []
      response.writeHead(200, { 'content-type': `image/${type}` }).end(Buffer.alloc(Number(size)))
    })
    const picture = (path: string) => ask.picture(`https://exemple.fr${path}`)
    expect(await picture('/webp/4194304')).toHaveLength(4_194_304)
    expect(await picture('/jpeg/4194305')).toBeNull()
    expect(await picture('/svg+xml/100')).toBeNull()
    expect(await fetchPublicPicture('https://127.0.0.1/image.png')).toBeNull()
  })

  it('reads no pictures, and of what has no end the beginning', async () => {
    const ask = await serving((request, response) => {
      if (request.url === '/image') response.writeHead(200, { 'content-type': 'image/png' }).end('png')
      else {
        response.writeHead(200, { 'content-type': 'text/html' })
        const more = setInterval(() => response.write('x'.repeat(100_000)), 1)
        response.on('close', () => clearInterval(more))
      }
    })
    expect(await ask('https://exemple.fr/image')).toBeNull()
    expect((await ask('https://exemple.fr/sans-fin'))?.text).toHaveLength(512 * 1024)
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
      type: 'video',
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
    text: '{"type":"rich","title":"x","html":"<iframe src=javascript:alert(1)></iframe>"}',
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
      described: { title: 'Une vidéo', author: 'Une chaîne', site: 'Vidéos libres', type: 'video' },
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
    const said = { title: 'Un titre', author: '', site: '', type: 'video', frame: null, picture: null }
    await lookUpEmbed({ typed, ask: async () => said, at: new Date('2026-11-01T10:00:00Z') })
    const outcome = await lookUpEmbed({ typed, ask: async () => null })
    expect(outcome).toMatchObject({ ok: true, link: { kind: 'youtube' }, described: { title: 'Un titre' } })
  })

  it('asks a site that answered once a day, and one that did not every ten minutes', async () => {
    const typed = 'https://dai.ly/x8abcde'
    let asked = 0
    const at = (time: string, title: string) =>
      lookUpEmbed({
        typed,
        ask: async () => {
          asked++
          return title ? { title, author: '', site: '', type: 'video', frame: null, picture: null } : null
        },
        at: new Date(`2026-11-${time}:00Z`),
      })
    await at('01T10:00', '')
    await at('01T10:09', 'trop tôt')
    expect(asked).toBe(1)
    await at('01T10:11', 'Un titre')
    await at('02T10:10', 'trop tôt')
    expect(asked).toBe(2)
    expect(await at('02T10:12', 'Un autre')).toMatchObject({ described: { title: 'Un autre' } })
  })

  it('has the pages that show embeds made anew when something new is said, and only then', async () => {
    const heard: string[] = []
    const { unlisten } = await driver().listen(PURGES, (news) => void heard.push(news))
    const say = (title: string, at: string) =>
      lookUpEmbed({
        typed: 'https://youtu.be/AAAAAAAAAAA',
        ask: async () => ({ title, author: '', site: '', type: 'video', frame: null, picture: null }),
        at: new Date(at),
      })
    await say('Un titre', '2026-11-01T10:00:00Z')
    await say('Un titre', '2026-11-03T10:00:00Z')
    await say('Un autre', '2026-11-05T10:00:00Z')
    await expect.poll(() => heard).toHaveLength(2)
    expect(heard[0]).toContain('embeds')
    await unlisten()
  })

  it('frames nothing that is no https address', async () => {
    await lookUpEmbed({ typed: 'https://mal.exemple.fr/', ask })
    expect((await findEmbed('https://mal.exemple.fr/'))?.frame).toBeNull()
  })

  it('frames no page of this site', async () => {
    const typed = 'https://malin.exemple.fr/'
    const frame = `${environment().siteUrl.replace('http:', 'https:')}/admin`
    await lookUpEmbed({
      typed,
      ask: async () => ({ title: 'x', author: '', site: '', type: 'rich', frame, picture: null }),
    })
    expect(await findEmbed(typed)).toMatchObject({ title: 'x', frame: null })
  })

  it('keeps a little picture of ours, and the last one when it is gone', async () => {
    const typed = 'https://youtu.be/BBBBBBBBBBB'
    const picture = 'https://i.exemple.fr/grande.png'
    const said = { title: 'x', author: '', site: '', type: 'video', frame: null, picture }
    const keep = (bytes: Buffer | null) => (address: string) => keepThumbnail(address, async () => bytes)
    const on = (day: string) => new Date(`2026-11-${day}T10:00:00Z`)
    await lookUpEmbed({ typed, ask: async () => said, keep: keep(await landscape()), at: on('01') })
    const { thumbnail } = (await findEmbed('https://www.youtube.com/watch?v=BBBBBBBBBBB')) ?? {}
    expect(thumbnail).toEqual({ name: expect.stringMatching(/^[0-9a-f]{32}-480\.webp$/), width: 480, height: 270 })
    expect(await sharp((await readVariant(thumbnail?.name ?? '')) ?? undefined).metadata()).toMatchObject({
      format: 'webp',
      width: 480,
    })
    for (const [day, bytes] of [
      ['03', null],
      ['05', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
      ['07', (await landscape()).subarray(0, 900)],
      ['09', Buffer.alloc(0)],
    ] as const) {
      await lookUpEmbed({ typed, ask: async () => said, keep: keep(bytes), at: on(day) })
      expect((await findEmbed('https://www.youtube.com/watch?v=BBBBBBBBBBB'))?.thumbnail, day).toEqual(thumbnail)
    }
  })

  it('refuses what is no link', async () => {
    expect(await lookUpEmbed({ typed: 'javascript:alert(1)', ask })).toEqual({ ok: false, reason: 'not-a-link' })
  })
})
