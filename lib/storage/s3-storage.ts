import type { Bucket } from './bucket.rules'
import { BucketDoor, type PATIENCE } from './bucket-door'
import type { Kept, MediaStorage } from './media-storage'

/**
 * Pictures in a bucket of an S3-compatible server. Keys need `s3:GetObject`, `PutObject`, `DeleteObject` and, so that what is
 * missing is told from what is forbidden, `ListBucket`. A put of S3 is whole or nothing.
 */
export function s3Storage(bucket: Bucket, patience?: typeof PATIENCE): MediaStorage {
  const door = new BucketDoor(bucket, patience)
  const pathOf = (name: string) => `/${bucket.prefix}${name}`
  return {
    async put(name, body) {
      await door.ask({ method: 'PUT', path: pathOf(name), body })
    },
    async read(name) {
      const { status, body } = await door.ask({ method: 'GET', path: pathOf(name) })
      return status === 404 ? null : body
    },
    async sizeOf(name) {
      const { status, headers } = await door.ask({ method: 'HEAD', path: pathOf(name) })
      return status === 404 ? null : Number(headers['content-length'] ?? 0)
    },
    async remove(name) {
      await door.ask({ method: 'DELETE', path: pathOf(name) })
    },
    list: (prefix) => listBucket(door, bucket.prefix, prefix),
  }
}

/** A thousand at a time, as ListObjectsV2 has it. */
async function* listBucket(door: BucketDoor, within: string, prefix: string): AsyncGenerator<Kept> {
  let next: string | undefined
  do {
    const query = new URLSearchParams({ 'list-type': '2', prefix: within + prefix })
    if (next) query.set('continuation-token', next)
    const { body } = await door.ask({ method: 'GET', path: `/?${query}` })
    const text = body.toString()
    for (const [, entry = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const key = tagOf(entry, 'Key') ?? ''
      if (key.startsWith(within)) yield { name: key.slice(within.length), bytes: Number(tagOf(entry, 'Size')) }
    }
    next = tagOf(text, 'IsTruncated') === 'true' ? tagOf(text, 'NextContinuationToken') : undefined
  } while (next)
}

// of names and tokens that are ours or opaque: all that XML would write otherwise in them is an ampersand
const tagOf = (xml: string, tag: string): string | undefined =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]?.replaceAll('&amp;', '&')
