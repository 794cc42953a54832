import { Agent, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { askOrigin, fontPreloads } from './origin'

describe('an answer that does not come', () => {
  it('is said without what opens a page of one reader’s own: the fault is logged', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
    const { port } = silent.address() as AddressInfo
    const origin = { port, agent: new Agent(), host: 'journal.example', protocol: 'http' as const, patience: 20 }
    const asked = (path: string) => askOrigin(origin, { path, requestId: '1' }, new Set()).catch(String)
    expect(await asked('/relecture/AbC?brouillon=xYz')).toBe('Error: no answer for /relecture/[…] in time')
    expect(await asked('/monde/une-rue/commenter?brouillon=xYz')).not.toContain('xYz')
    silent.close()
    silent.closeAllConnections()
  })
})

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
