/**
 * Cuts the house's two typefaces (SIL Open Font License) down to what French newspapers need, so that a first view loads
 * at most 90 KB of them. Run by hand when the characters or the faces change: `node --import tsx lib/operations/subset-fonts.ts`
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { characters } from './characters'

type Axes = Record<string, number | { min: number; max: number }>

async function cut(source: string, target: string, variationAxes: Axes) {
  const from = fileURLToPath(import.meta.resolve(source))
  const font = await subsetFont(await readFile(from), characters, { targetFormat: 'woff2', variationAxes })
  await writeFile(new URL(`../../app/_styles/fonts/${target}`, import.meta.url), font)
  console.log(`${target}: ${(font.length / 1024).toFixed(1)} KB`)
}

const faces = '@fontsource-variable'
const weights = { wght: { min: 400, max: 600 } }
// one optical size for what is read and one for what is announced weigh less than the axis between them
await cut(`${faces}/newsreader/files/newsreader-latin-opsz-normal.woff2`, 'newsreader-text.woff2', {
  opsz: 18,
  ...weights,
})
await cut(`${faces}/newsreader/files/newsreader-latin-opsz-normal.woff2`, 'newsreader-headline.woff2', {
  opsz: 60,
  wght: 600,
})
await cut(`${faces}/newsreader/files/newsreader-latin-opsz-italic.woff2`, 'newsreader-italic.woff2', {
  opsz: 18,
  ...weights,
})
await cut(`${faces}/newsreader/files/newsreader-latin-ext-opsz-normal.woff2`, 'newsreader-names.woff2', {
  opsz: 18,
  ...weights,
})
await cut(`${faces}/instrument-sans/files/instrument-sans-latin-wght-normal.woff2`, 'instrument-sans.woff2', weights)
// for readers who choose it: loaded by nobody else
await cut(`${faces}/lexend/files/lexend-latin-wght-normal.woff2`, 'lexend.woff2', weights)
