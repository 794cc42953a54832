import { LRUCache } from 'lru-cache'
import { storage } from '../storage/storage-here'

const originalOf = (contentHash: string) => `originals/${contentHash}`

/** Keeps a picture as it was sent, metadata and all: it is never served as it is. */
export async function keepOriginal(contentHash: string, bytes: Buffer): Promise<void> {
  const name = originalOf(contentHash)
  if ((await storage().sizeOf(name)) === null) await storage().put(name, bytes)
}

/** A picture as it was sent. Null: it is lost, or of a release that kept none. */
export const readOriginal = (contentHash: string): Promise<Buffer | null> => storage().read(originalOf(contentHash))

/** @param name of a variant (variant.rules.ts), and nothing else */
export const hasVariant = async (name: string): Promise<boolean> => (await storage().sizeOf(name)) !== null

export const keepVariant = (name: string, bytes: Buffer): Promise<void> => storage().put(name, bytes)

export const readVariant = (name: string): Promise<Buffer | null> => storage().read(name)

// a feed asks for fifty at a time, of a server that may be far; what a name weighs never changes
const weights = new LRUCache<string, number>({ max: 2000 })

/** Bytes of a variant; null: it is not there (yet), or nobody can tell at the moment. */
export async function sizeOfVariant(name: string): Promise<number | null> {
  const known = weights.get(name)
  if (known !== undefined) return known
  const size = await storage()
    .sizeOf(name)
    .catch(() => null)
  if (size !== null) weights.set(name, size)
  return size
}

/** The widest JPEG of a whole picture that an older release made, which kept no originals. */
export async function readWidestVariant(contentHash: string): Promise<Buffer | null> {
  let widest = 0
  for await (const { name } of storage().list(`${contentHash}-`)) {
    const [, width] = /^[0-9a-f]+-(\d+)\.jpg$/.exec(name) ?? []
    widest = Math.max(widest, Number(width ?? 0))
  }
  return widest > 0 ? readVariant(`${contentHash}-${widest}.jpg`) : null
}

/**
 * Removes a picture's files: what was sent, and all that was ever made of it, at whatever focal points. Can be done again when
 * it was cut short. Its row is to be gone before, or what somebody asks for meanwhile is made anew.
 */
export async function removePictureFiles(contentHash: string): Promise<void> {
  await storage().remove(originalOf(contentHash))
  for await (const { name } of storage().list(`${contentHash}-`)) await storage().remove(name)
}
