import { crc32 } from 'node:zlib'
import sharp from 'sharp'

/** A picture whose quarters are red, green (above), blue and white (below). */
const quarters = (width: number, height: number) => {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [right, below] = [x >= width / 2, y >= height / 2]
      const colour = below ? (right ? [255, 255, 255] : [0, 0, 255]) : right ? [0, 255, 0] : [255, 0, 0]
      pixels.set(colour, (y * width + x) * 3)
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

type Made = Promise<Buffer>

/** A portrait of 900 × 1600, stored on its side as cameras do: turned, its quarters lie as in {@link quarters}. */
export const portrait = async (): Made =>
  quarters(900, 1600)
    .rotate(-90)
    .toBuffer({ resolveWithObject: true })
    .then(({ data, info }) => sharp(data, { raw: info }).withMetadata({ orientation: 6 }).jpeg().toBuffer())

export const landscape = (width = 1600, height = 900): Made => quarters(width, height).png().toBuffer()

export const cmyk = (): Made => quarters(800, 600).toColourspace('cmyk').jpeg().toBuffer()

export const deep = (): Made => quarters(800, 600).toColourspace('rgb16').png().toBuffer()

/** Two frames: red, then blue. */
export const animation = async (): Made => {
  const frame = (background: string) =>
    sharp({ create: { width: 600, height: 400, channels: 3, background } })
      .png()
      .toBuffer()
  return sharp([await frame('#f00'), await frame('#00f')], { join: { animated: true } })
    .gif()
    .toBuffer()
}

export const plain = (width: number, height: number): Made =>
  sharp({ create: { width, height, channels: 3, background: '#123' }, limitInputPixels: false })
    .png()
    .toBuffer()

/** A small file that says it is as large as it likes: its head alone has another size than its pixels (PNG, section 11.2.2). */
export async function boast(width: number, height: number): Made {
  const bytes = await plain(10, 10)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}
