import { LRUCache } from 'lru-cache'
import { Turnstile } from '../page-cache/turnstile'
import { troubleOf } from '../storage/media-storage'
import { cut, encode } from './darkroom'
import { findPictureByContent } from './media.queries'
import { readOriginal } from './media-files'
import { readName, variantNamed } from './variant.rules'

type Developed = { kind: 'file'; bytes: Buffer } | { kind: 'unknown' } | { kind: 'busy' } | { kind: 'unreachable' }

// a picture is as large as memory allows while it is read: two at a time, and not the whole town in the queue
const turnstile = new Turnstile(2, 64)

/** What was made lately: all readers of a new page ask for the same few files, until the night desk has made them. */
const made = new LRUCache<string, Developed & { kind: 'file' }>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: ({ bytes }) => bytes.length,
  ttl: 5 * 60_000,
})
const underWay = new Map<string, Promise<Developed>>()

/**
 * Makes one variant of a picture now, for a reader who waits: what the night desk has not made yet, in a little more bytes.
 *
 * `unknown`: no variant of a known picture has that name, or its original cannot be read. `busy`: too many wait already.
 * `unreachable`: the storage does not answer.
 */
export async function developAtOnce(name: string): Promise<Developed> {
  const lately = made.get(name)
  if (lately) return lately
  const begun = underWay.get(name)
  if (begun) return begun
  const work = develop(name)
    .catch(unreachable)
    .finally(() => underWay.delete(name))
  underWay.set(name, work)
  return work
}

function unreachable(thrown: unknown): Developed {
  troubleOf(thrown)
  return { kind: 'unreachable' }
}

async function develop(name: string): Promise<Developed> {
  const named = readName(name)
  const picture = named && (await findPictureByContent(named.contentHash))
  const variant = picture && variantNamed(picture, name)
  if (!variant) return { kind: 'unknown' }
  const bytes = await turnstile.pass(async () => {
    const original = await readOriginal(picture.contentHash)
    if (!original) return 'unreadable'
    const print = await cut(original, picture, variant.crop, variant.width).catch(() => null)
    return print ? encode(print, variant.format, 'quick') : 'unreadable'
  })
  if (bytes === null) return { kind: 'busy' }
  if (bytes === 'unreadable') return { kind: 'unknown' }
  const file = { kind: 'file' as const, bytes }
  made.set(name, file)
  return file
}
