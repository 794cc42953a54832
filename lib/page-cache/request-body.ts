import type { IncomingMessage } from 'node:http'

/** Bytes of bodies that may be held at a time, all requests together. */
const MOST_HELD = 64 * 1024 * 1024
let held = 0

/** A body, which has room until it is released: also while its request waits for its turn. */
export type WholeBody = { bytes: Buffer; release: () => void }

/**
 * A body, read whole before anybody is asked to answer it: a slow sender then holds up nothing but its own connection.
 * `too-large`: over its limit; `too-many`: there is no room for it now.
 */
export async function readWhole(
  request: IncomingMessage,
  limit: number,
): Promise<WholeBody | 'too-large' | 'too-many'> {
  const parts: Buffer[] = []
  let length = 0
  const release = () => {
    held -= length
    length = 0
  }
  try {
    const fault = await new Promise<'too-large' | 'too-many' | null>((done) => {
      request.on('data', (part: Buffer) => {
        length += part.length
        held += part.length
        if (length > limit) done('too-large')
        else if (held > MOST_HELD) done('too-many')
        else parts.push(part)
      })
      // when the client went away, what is there is no whole form
      for (const end of ['end', 'error', 'close']) request.on(end, () => done(null))
    })
    if (fault === null) return { bytes: Buffer.concat(parts), release }
    release()
    return fault
  } finally {
    request.removeAllListeners('data')
    // what is left is read and forgotten, so that the answer can be read
    request.resume()
  }
}
