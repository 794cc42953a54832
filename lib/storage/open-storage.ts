import type { Bucket } from './bucket.rules'
import { folderStorage } from './folder-storage'
import { LocalCopies } from './local-copies'
import type { MediaStorage } from './media-storage'
import { s3Storage } from './s3-storage'

/** Where pictures are to lie: in the bucket if there is one, with copies here; else in the folder. */
export type Place = { mediaFolder: string; bucket: Bucket | null; copies: { folder: string; bytes: number } }

/** Opens the storage that the surroundings name. Copies are of what is served, and never of what came in: that has metadata. */
export function openStorage({ mediaFolder, bucket, copies: { folder, bytes } }: Place): {
  storage: MediaStorage
  copies: LocalCopies | null
} {
  if (!bucket) return { storage: folderStorage(mediaFolder), copies: null }
  const far = s3Storage(bucket)
  const copies = new LocalCopies(folder, bytes, far)
  return { storage: withCopies(far, copies), copies }
}

/** The same storage, what is served of it read from copies. */
export const withCopies = (far: MediaStorage, copies: LocalCopies): MediaStorage => ({
  ...far,
  read: (name) => (name.includes('/') ? far.read(name) : copies.read(name)),
  async remove(name) {
    await far.remove(name)
    await copies.forget(name)
  },
})
