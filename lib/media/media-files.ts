import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { environment } from '../environment'

const originalOf = (contentHash: string) => join(environment().mediaFolder, 'originals', contentHash)
const variantOf = (name: string) => join(environment().mediaFolder, name)

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() ?? false

/** Whoever asks meanwhile finds the whole file or none; and once it is said to be there, it is on the disk. */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(draft, bytes, { flush: true })
  await rename(draft, path)
}

/** Keeps a picture as it was sent, metadata and all: it is never served as it is. */
export async function keepOriginal(contentHash: string, bytes: Buffer): Promise<void> {
  if (!(await isFile(originalOf(contentHash)))) await writeWhole(originalOf(contentHash), bytes)
}

/** A picture as it was sent. Null: it is lost, or of a release that kept none. */
export const readOriginal = (contentHash: string): Promise<Buffer | null> =>
  readFile(originalOf(contentHash)).catch(() => null)

/** @param name of a variant (variant.rules.ts), and nothing else */
export const hasVariant = (name: string): Promise<boolean> => isFile(variantOf(name))

/** Bytes of a variant; null: it is not there (yet). */
export const sizeOfVariant = async (name: string): Promise<number | null> =>
  (await stat(variantOf(name)).catch(() => null))?.size ?? null

export const keepVariant = (name: string, bytes: Buffer): Promise<void> => writeWhole(variantOf(name), bytes)

export const readVariant = (name: string): Promise<Buffer | null> => readFile(variantOf(name)).catch(() => null)

/** The widest JPEG of a whole picture that an older release made, which kept no originals. */
export async function readWidestVariant(contentHash: string): Promise<Buffer | null> {
  const names = await readdir(environment().mediaFolder).catch(() => [])
  const widths = names.flatMap((name) => {
    const [hash, rest = ''] = name.split('-')
    return hash === contentHash && /^\d+\.jpg$/.test(rest) ? Number.parseInt(rest, 10) : []
  })
  return widths.length > 0 ? readVariant(`${contentHash}-${Math.max(...widths)}.jpg`) : null
}
