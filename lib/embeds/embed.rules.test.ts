import { describe, expect, it } from 'vitest'
import { blueskyFrameOf, frameOf, nameOf, recognise, siteOf } from './embed.rules'

const youtube = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'

describe('recognise', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=shared&utm_source=x', youtube],
    ['https://youtu.be/dQw4w9WgXcQ?si=abc', youtube],
    ['http://m.youtube.com/watch?v=dQw4w9WgXcQ', youtube],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', youtube],
    ['https://www.youtube.com/live/dQw4w9WgXcQ', youtube],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', youtube],
    ['https://youtu.be/dQw4w9WgXcQ?t=90', `${youtube}?start=90`],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s', `${youtube}?start=90`],
    ['https://www.dailymotion.com/video/x8abcde', 'https://geo.dailymotion.com/player.html?video=x8abcde'],
    ['https://www.dailymotion.com/video/x8abcde_un-titre', 'https://geo.dailymotion.com/player.html?video=x8abcde'],
    ['https://www.dailymotion.com/embed/video/x8abcde', 'https://geo.dailymotion.com/player.html?video=x8abcde'],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ#t=90', `${youtube}?start=90`],
    ['https://music.youtube.com/watch?v=dQw4w9WgXcQ', youtube],
    [
      'https://www.dailymotion.com/video/x8abcde?start=30',
      'https://geo.dailymotion.com/player.html?video=x8abcde&startTime=30',
    ],
    [
      'https://mobile.twitter.com/lemondefr/status/1234567890/photo/1',
      'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true&lang=fr',
    ],
    [
      'https://mastodon.social/web/@Gargron/109384850922123456',
      'https://mastodon.social/@Gargron/109384850922123456/embed',
    ],
    [
      'https://mastodon.social/users/Gargron/statuses/109384850922123456',
      'https://mastodon.social/@Gargron/109384850922123456/embed',
    ],
    ['https://dai.ly/x8abcde', 'https://geo.dailymotion.com/player.html?video=x8abcde'],
    [
      'https://twitter.com/lemondefr/status/1234567890?s=20',
      'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true&lang=fr',
    ],
    [
      'https://mastodon.social/@Gargron/109384850922123456',
      'https://mastodon.social/@Gargron/109384850922123456/embed',
    ],
    ['https://piaille.fr/@a@b.org/109384850922123456', 'https://piaille.fr/@a@b.org/109384850922123456/embed'],
    [
      'https://bsky.app/profile/did:plc:abc123/post/3kabcdefgh2x',
      'https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kabcdefgh2x',
    ],
  ])('knows how %s is framed', (typed, frame) => {
    expect(recognise(typed)?.frame).toBe(frame)
  })

  it('gives one thing one address', () => {
    const all = ['https://youtu.be/dQw4w9WgXcQ', 'https://m.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1'].map(
      (typed) => recognise(typed)?.url,
    )
    expect(new Set(all)).toEqual(new Set(['https://www.youtube.com/watch?v=dQw4w9WgXcQ']))
  })

  it.each([
    'javascript:alert(1)',
    'ftp://exemple.fr',
    'https://nom:mot@exemple.fr/',
    'exemple',
    '',
    'data:text/html,x',
  ])('takes %j for no address', (typed) => {
    expect(recognise(typed)).toBeNull()
  })

  it.each([
    'https://www.youtube.com/watch?v=trop-court',
    'https://www.youtube.com/@unechaine',
    'https://youtube.com.exemple.fr/watch?v=dQw4w9WgXcQ',
    'https://x.com/lemondefr',
    'https://exemple.fr/@nom/12',
  ])('frames nothing it does not know: %s', (typed) => {
    expect(recognise(typed)).toMatchObject({ kind: 'other', frame: null })
  })

  it('drops what follows people about, and names the site', () => {
    const found = recognise('https://www.exemple.fr/a?b=1&utm_source=x&fbclid=y')
    expect(found?.url).toBe('https://www.exemple.fr/a?b=1')
    expect(found && siteOf(found)).toBe('exemple.fr')
  })
})

describe('frameOf', () => {
  const said = { type: 'rich', frame: 'https://exemple.fr/cadre' }

  it('frames sites that everybody knows by the form of their address alone', () => {
    expect(frameOf('https://youtu.be/dQw4w9WgXcQ', null)).toBe(youtube)
    // whatever was noted of it
    expect(frameOf('https://youtu.be/dQw4w9WgXcQ', said)).toBe(youtube)
  })

  it.each([
    'https://exemple.fr/@nom/109384850922123456',
    'https://exemple.fr/',
    'https://bsky.app/profile/a.b/post/3kabcdefgh2x',
  ])('frames %s only when it was looked up', (url) => {
    expect(frameOf(url, null)).toBeNull()
    expect(frameOf(url, { type: '', frame: null })).toBeNull()
    expect(frameOf(url, said)).toBe('https://exemple.fr/cadre')
  })

  it('frames nothing that is no link, whatever was noted of it', () => {
    expect(frameOf('javascript:alert(1)', said)).toBeNull()
  })
})

it('names things as their readers would', () => {
  const link = { kind: 'other', url: 'https://www.exemple.fr/v' } as const
  expect(nameOf({ kind: 'mastodon', url: 'https://piaille.fr/@a/12345' })).toBe('Message de piaille.fr')
  expect(nameOf(link)).toBe('Contenu de exemple.fr')
  expect(nameOf(link, { site: 'Vidéos libres', type: 'video' })).toBe('Vidéo de Vidéos libres')
})

it('finds the frame of a Bluesky post in its oEmbed answer', () => {
  const html = '<blockquote data-bluesky-uri="at://did:plc:abc123/app.bsky.feed.post/3kabcdefgh2x">'
  expect(blueskyFrameOf(html)).toBe('https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kabcdefgh2x')
  expect(blueskyFrameOf('<p>rien</p>')).toBeNull()
})
