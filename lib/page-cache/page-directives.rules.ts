/** What a page says of itself to the page cache, in `<meta name="page-cache">` or in a header of that name. */
export type Directives = {
  /** What the page shows: whoever changes one of these makes the page stale. */
  tags: string[]
  /** The status to answer with, where Next can give none but 200. */
  status: number | null
  /** Milliseconds since 1970 from when the page says something else, whatever happens. */
  until: number | null
  /** What a view of the page is counted as (lib/audience). Null: it is not counted. */
  counts: string | null
  /** Whether pages of other sites may show it in a frame. */
  framed: boolean
}

/** The name of the meta element, and of the header for what is no document. */
export const DIRECTIVES = 'page-cache'

const COUNTS = 'counts:'
/** Said by a page that others may frame: none else of ours may be. */
export const FRAMED = 'framed'

/** Reads `article:12 section:3 front until:1764025200 status:410 counts:article:12`: tags, a moment in seconds, a status, a page. */
export function readDirectives(written: string): Directives {
  const directives: Directives = { tags: [], status: null, until: null, counts: null, framed: false }
  for (const word of written.split(/\s+/).filter(Boolean)) {
    const [, name, value] = /^(until|status):(\d{1,12})$/.exec(word) ?? []
    if (name === 'until') directives.until = Number(value) * 1000
    else if (name === 'status') directives.status = Number(value)
    else if (word.startsWith(COUNTS)) directives.counts = word.slice(COUNTS.length)
    else if (word === FRAMED) directives.framed = true
    else directives.tags.push(word)
  }
  return directives
}
