const TEXT = 'T'.charCodeAt(0)
const MODULE = 'I'.charCodeAt(0)
const LINE_END = 10
// rows of React's flight protocol whose bytes are counted, not ended by a line end: texts and typed arrays
const counted = new Set([...'TAOoUSsLlGgMmV'].map((tag) => tag.charCodeAt(0)))

/**
 * The ids of the client components that a flight payload would have a browser load (rows `3:I[39756,["/…js"],"default"]`).
 * A counted row's text is passed over unread: it is an article's or a comment's, and may look like anything.
 */
export function clientModulesOf(payload: string): string[] {
  const bytes = Buffer.from(payload)
  const ids: string[] = []
  let at = 0
  while (at < bytes.length) {
    const colon = bytes.indexOf(':', at)
    if (colon < 0) break
    const tag = bytes[colon + 1] ?? TEXT
    const comma = counted.has(tag) ? bytes.indexOf(',', colon) : -1
    const length = comma > 0 ? bytes.toString('latin1', colon + 2, comma) : ''
    if (/^[0-9a-f]+$/.test(length)) {
      at = comma + 1 + Number.parseInt(length, 16)
      continue
    }
    const found = bytes.indexOf(LINE_END, colon)
    const end = found < 0 ? bytes.length : found
    if (tag === MODULE) ids.push(String(JSON.parse(bytes.toString('utf8', colon + 2, end))[0]))
    at = end + 1
  }
  return ids
}

const push = /^self\.__next_f\.push\((\[1,.*\])\)$/s

/** The part of the payload that one inline script brings; empty for the one that only makes the list. Null: it is no such script. */
export function flightOf(script: string): string | null {
  if (script.startsWith('(self.__next_f=')) return ''
  const written = push.exec(script)?.[1]
  return written === undefined ? null : String(JSON.parse(written)[1])
}
