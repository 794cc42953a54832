import type { Answer } from './origin'
import type { Draft } from './page'
import { tags as allTags } from './page-tags.rules'

const MOVED = [301, 302, 303, 307, 308]

/** What is to be kept of an answer. Null: nothing, since it does not say what it shows, or cannot be finished. */
export function draftOf({
  status,
  contentType,
  body,
  location,
  preloads,
  setCookies,
  crawlers,
  directives,
  unexpected,
}: Answer): Draft | null {
  if (setCookies.length > 0) return null
  if (MOVED.includes(status) && location !== null) {
    return {
      status,
      contentType,
      body: Buffer.alloc(0),
      tags: [allTags.addresses],
      until: null,
      counts: null,
      framed: false,
      location,
      preloads: null,
      crawlers: [],
    }
  }
  if (status !== 200 || unexpected.length > 0 || !directives || directives.tags.length === 0) return null
  const { tags, until, counts, framed } = directives
  return {
    status: directives.status ?? status,
    contentType,
    body,
    tags,
    until,
    counts,
    framed,
    location,
    preloads,
    crawlers,
  }
}
