/**
 * Draws the letters of the cards that other sites show (decisions/0023) as outlines: what draws a card then needs no typeface,
 * no shaping and nothing of the machine it runs on. Run by hand when the characters or the faces change:
 * `node --import tsx lib/operations/draw-letters.ts`
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as harfbuzz from 'harfbuzzjs'
import subsetFont from 'subset-font'
import type { Letters } from '../cards/lettering.rules'
import { characters } from './characters'

const LIGATURES = ['ffi', 'ffl', 'fi', 'fl', 'ff']
// names of the rest of Europe are rare enough to stand as they come
const KERNED = /[\p{ASCII}À-ÿŒœŸ–—’“”…\u00a0]/u

type Axes = Record<string, number>

async function fontOf(source: string, variationAxes: Axes) {
  const from = await readFile(fileURLToPath(import.meta.resolve(source)))
  const cut = await subsetFont(from, characters, { targetFormat: 'sfnt', variationAxes })
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(cut).buffer))
  return { font: new harfbuzz.Font(face), size: face.upem }
}

type Font = Awaited<ReturnType<typeof fontOf>>['font']

function shaped(font: Font, text: string) {
  const buffer = new harfbuzz.Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  harfbuzz.shape(font, buffer)
  const positions = buffer.getGlyphPositions()
  return buffer
    .getGlyphInfos()
    .map(({ codepoint: glyph }, place) => ({ glyph, advance: positions[place]?.xAdvance ?? 0 }))
}

/** @param sources of one typeface, the first that has a letter draws it */
async function draw(target: string, sources: readonly [string, Axes][]) {
  const fonts = await Promise.all(sources.map(([source, axes]) => fontOf(source, axes)))
  const [first] = fonts
  if (!first) return
  const letters: Letters = { size: first.size, glyphs: {}, kerning: {} }
  for (const letter of [...characters, ...LIGATURES]) {
    for (const { font } of fonts) {
      const [only, ...others] = shaped(font, letter)
      // glyph 0 is the one for what a typeface has not
      if (!only || others.length > 0 || only.glyph === 0) continue
      letters.glyphs[letter] = [only.advance, font.glyphToPath(only.glyph)]
      break
    }
  }
  const kerned = [...characters].filter((each) => KERNED.test(each) && letters.glyphs[each])
  for (const left of kerned) {
    const by = new Map<number, string>()
    for (const right of kerned) {
      const pair = shaped(first.font, left + right)
      if (pair.length !== 2) continue
      const alone = (letters.glyphs[left]?.[0] ?? 0) + (letters.glyphs[right]?.[0] ?? 0)
      const nearer = pair.reduce((sum, { advance }) => sum + advance, 0) - alone
      if (nearer !== 0) by.set(nearer, (by.get(nearer) ?? '') + right)
    }
    if (by.size > 0) letters.kerning[left] = Object.fromEntries(by)
  }
  const json = `${JSON.stringify(letters)}\n`
  await writeFile(new URL(`../cards/letters/${target}.json`, import.meta.url), json)
  console.log(`${target}: ${Object.keys(letters.glyphs).length} letters, ${(json.length / 1024).toFixed(0)} KB`)
}

const newsreader = '@fontsource-variable/newsreader/files/newsreader'
const sans = '@fontsource-variable/instrument-sans/files/instrument-sans'
const announcing = { opsz: 60, wght: 600 }
const reading = { opsz: 28, wght: 400 }
await draw('headline', [
  [`${newsreader}-latin-opsz-normal.woff2`, announcing],
  [`${newsreader}-latin-ext-opsz-normal.woff2`, announcing],
])
await draw('text', [
  [`${newsreader}-latin-opsz-normal.woff2`, reading],
  [`${newsreader}-latin-ext-opsz-normal.woff2`, reading],
])
await draw('label', [
  [`${sans}-latin-wght-normal.woff2`, { wght: 600 }],
  [`${sans}-latin-ext-wght-normal.woff2`, { wght: 600 }],
])
await draw('meta', [
  [`${sans}-latin-wght-normal.woff2`, { wght: 450 }],
  [`${sans}-latin-ext-wght-normal.woff2`, { wght: 450 }],
])
