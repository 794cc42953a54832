import { z } from 'zod'

/** The channel of PostgreSQL's NOTIFY on which commands say what changed. */
export const PURGES = 'page_purge'

const purge = z.object({ tags: z.array(z.string().min(1)).min(1), immediately: z.boolean() })

/**
 * What changed for readers. `immediately`: not even while a new page is rendered may the old one be shown, as after a
 * correction or a takedown.
 */
export type Purge = z.infer<typeof purge>

/** A notification holds fewer than 8000 bytes (PostgreSQL, NOTIFY). */
const MOST_BYTES = 7900

/** The notifications that tell a purge: one, or several where its tags do not fit into one. */
export function writePurge({ tags, immediately }: Purge): string[] {
  const whole = JSON.stringify({ tags, immediately })
  if (Buffer.byteLength(whole) <= MOST_BYTES || tags.length < 2) return [whole]
  const middle = Math.ceil(tags.length / 2)
  return [tags.slice(0, middle), tags.slice(middle)].flatMap((part) => writePurge({ tags: part, immediately }))
}

/** Reads a notification. Null: it cannot be read, as one of another release may not be. */
export function readPurge(written: string): Purge | null {
  try {
    return purge.safeParse(JSON.parse(written)).data ?? null
  } catch {
    return null
  }
}

const SIGN_OF_LIFE = 'alive '

/** What an instance says to itself on the channel, to know that whatever was said before has been heard. */
export const signOfLife = (sign: string): string => SIGN_OF_LIFE + sign
export const isSignOfLife = (written: string): boolean => written.startsWith(SIGN_OF_LIFE)
