import { readFile } from 'node:fs/promises'
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

await icon('icon-192.png', 192)
await icon('icon-512.png', 512)
await icon('maskable-512.png', 512, 0.72)
await icon('apple-touch-icon.png', 180, 0.86)
