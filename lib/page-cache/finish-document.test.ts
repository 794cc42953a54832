import { describe, expect, it } from 'vitest'
import { finishDocument } from './finish-document'

const nextModules = new Set(['1'])
const finish = (body: string, head = '') =>
  finishDocument(`<!DOCTYPE html><html lang="fr"><head>${head}</head><body>${body}</body></html>`, nextModules)
const push = (rows: string) => `<script nonce="n">self.__next_f.push(${JSON.stringify([1, rows])})</script>`

describe('finishing a document', () => {
  it('takes away what only Next’s runtime needs, and nothing else', async () => {
    const { html, unexpected } = await finish(
      `<div hidden=""><!--$--><!--/$--></div><p>Par<!-- --> <b>Chia</b></p><!--$--><i>x</i><!--/$-->
<script type="application/ld+json">{"a":"\\u003c!-- --> b"}</script>
<script nonce="n" id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>
<script nonce="n">(self.__next_f=self.__next_f||[]).push([0])</script>${push('3:I[1,["/a.js"],"default"]\n')}`,
      `<link rel="stylesheet" href="/_next/static/a.css" nonce="n" data-precedence="next"/>
<link rel="preload" as="script" href="/_next/static/a.js"/><link rel="preload" as="font" href="/f.woff2"/>
<script src="/_next/static/a.js" async="" nonce="n"></script><script src="/preferences.js?v=1"></script>
<script type="module" src="/text-size.js" async=""></script><meta name="next-size-adjust" content=""/>`,
    )
    expect(unexpected).toEqual([])
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script src="/preferences.js?v=1">',
      '<script type="module" src="/text-size.js" async="">',
      '<script type="application/ld+json">',
    ])
    expect(html).toContain('<body><p>Par <b>Chia</b></p><i>x</i>')
    expect(html).toContain('{"a":"\\u003c!-- --> b"}')
    expect(html).toContain('<link rel="stylesheet" href="/_next/static/a.css"/>')
    expect(html).toContain('as="font"')
    for (const gone of ['nonce', 'precedence', '__next_f', 'TURBOPACK', 'as="script"', 'size-adjust']) {
      expect(html).not.toContain(gone)
    }
  })

  it('lets a form that goes to its own page have no address, which is what HTML wants', async () => {
    const { html } = await finish('<form action="" method="post"><p>x</p></form><form action="/recherche"></form>')
    expect(html).toContain('<form method="post"><p>x</p></form><form action="/recherche">')
  })

  it('reads what the page says of itself, and takes it away', async () => {
    const { html, directives } = await finish('<p>x</p>', '<meta name="page-cache" content="article:1 status:410"/>')
    expect(directives).toEqual({ tags: ['article:1'], status: 410, until: null, counts: null, framed: false })
    expect(html).not.toContain('page-cache')
    expect((await finish('<p>x</p>')).directives).toBeNull()
  })

  it('leaves readers’ words as they are, whatever they look like', async () => {
    const words =
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- x --&gt; a &amp; b « é » 🌍</p><textarea><!-- x --></textarea>'
    expect((await finish(words)).html).toContain(words)
  })

  it('says what it did not expect', async () => {
    for (const [body, word] of [
      [push('3:I[2,["/b.js"],"Slipped"]\n'), 'client component 2'],
      ['<script>alert(1)</script>', 'inline script alert(1)'],
      ['<script src="https://ailleurs.example/x.js"></script>', 'https://ailleurs.example/x.js'],
      ['<script src="//ailleurs.example/x.js"></script>', '//ailleurs.example/x.js'],
      ['<button onclick="x()">x</button>', 'onclick'],
      ['<template id="B:0"></template>', 'streamed'],
      ['<div hidden id="S:0"></div>', 'streamed'],
    ] as const) {
      expect((await finish(body)).unexpected.join(), body).toContain(word)
    }
  })
})
