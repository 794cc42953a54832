import { describe, expect, it } from 'vitest'
import { fontPreloads } from './origin'

describe('the preloads that Next names in its Link header', () => {
  it('are kept for typefaces alone, without the nonce', () => {
    const link =
      '</_next/static/media/a,b.woff2>; rel=preload; as="font"; crossorigin=""; nonce="x,y"; type="font/woff2", </_next/static/chunks/a.css>; rel=preload; as="style"; nonce="x", </c.woff2>; rel=preload; as="font"'
    expect(fontPreloads(link)).toBe(
      '</_next/static/media/a,b.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin, </c.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin',
    )
    expect(fontPreloads(undefined)).toBeNull()
    expect(fontPreloads('</a.js>; rel=preload; as=script')).toBeNull()
  })
})
