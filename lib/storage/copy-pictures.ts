import type { MediaStorage } from './media-storage'

export type Copied = { copied: number; there: number; failed: number }

/** Copies at a time: enough for a line of some milliseconds, and no load that readers would notice. */
const AT_ONCE = 8

/** Failures in a row that are the storage's, and not some files'. */
const ENOUGH = 20

// cards (`cartes/…`) and whatever else is drawn anew stay where they are
const isPicture = (name: string) => /^(?:originals\/)?[0-9a-f]+(?:-|$)/.test(name)
const BEGINNINGS = [...'0123456789abcdef'].flatMap((digit) => [`originals/${digit}`, digit])

/**
 * Copies what the other storage lacks: originals and variants. A file of the same name and weight is there already, so that it
 * can be run again, after it was cut short or for what came since. What cannot be copied is told and passed over;
 * throws when nothing can.
 */
export async function copyPictures({
  from,
  to,
  onFailure,
}: {
  from: MediaStorage
  to: MediaStorage
  onFailure: (name: string, fault: unknown) => void
}): Promise<Copied> {
  const counts = { copied: 0, there: 0, failed: 0 }
  let inARow = 0
  const copy = async (name: string) => {
    try {
      const bytes = await from.read(name)
      // removed since it was listed
      if (!bytes) return
      await to.put(name, bytes)
      counts.copied++
      inARow = 0
    } catch (fault) {
      counts.failed++
      inARow++
      onFailure(name, fault)
    }
  }
  // part by part: what a million files are called does not have to be known at once
  for (const beginning of BEGINNINGS) {
    const there = new Map<string, number>()
    for await (const { name, bytes } of to.list(beginning)) there.set(name, bytes)
    const underWay = new Set<Promise<void>>()
    for await (const { name, bytes } of from.list(beginning)) {
      if (!isPicture(name)) continue
      if (there.get(name) === bytes) {
        counts.there++
        continue
      }
      if (inARow >= ENOUGH) throw new Error(`given up after ${ENOUGH} failures in a row`)
      const work: Promise<void> = copy(name).finally(() => underWay.delete(work))
      underWay.add(work)
      if (underWay.size >= AT_ONCE) await Promise.race(underWay)
    }
    await Promise.all(underWay)
  }
  return counts
}
