import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'

// The icons of an installed newspaper, drawn of public/icons/icon.svg; run by hand when it changes:
// node --import tsx lib/operations/draw-icons.ts
const folder = new URL('../../public/icons/', import.meta.url)
const drawing = await readFile(new URL('icon.svg', folder))
const PAPER = '#fbfaf7'

const draw = (pixels: number) => sharp(drawing, { density: 72 * (pixels / 64) }).resize(pixels, pixels)

/** `share`: of the icon that the drawing takes; phones cut a maskable icon to a circle of 80 % (W3C, maskable icons). */
async function icon(name: string, pixels: number, share = 1) {
  const drawn = Math.round(pixels * share)
  const before = Math.floor((pixels - drawn) / 2)
  const after = pixels - drawn - before
  await draw(drawn)
    .extend({ top: before, left: before, bottom: after, right: after, background: PAPER })
    .flatten({ background: PAPER })
    .png({ palette: true, compressionLevel: 9 })
    .toFile(new URL(name, folder).pathname)
}

/** What browsers and crawlers ask for unasked: two small pictures in one file (ICONDIR, with PNG in it). */
async function favicon(sizes: readonly number[]) {
  const pictures = await Promise.all(sizes.map((pixels) => draw(pixels).png({ compressionLevel: 9 }).toBuffer()))
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [place, picture] of pictures.entries()) {
    const at = 6 + 16 * place
    head.writeUInt8(sizes[place] ?? 0, at)
    head.writeUInt8(sizes[place] ?? 0, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(picture.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += picture.length
  }
  await writeFile(new URL('../favicon.ico', folder), Buffer.concat([head, ...pictures]))
}

await favicon([16, 32])
await icon('icon-192.png', 192)
await icon('icon-512.png', 512)
await icon('maskable-512.png', 512, 0.72)
await icon('apple-touch-icon.png', 180, 0.86)
