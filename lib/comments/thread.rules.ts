/** Comments on one page of a discussion, at most. */
export const PER_PAGE = 50

/** Answers are set in up to here; deeper ones stand beside each other. */
const DEEPEST = 4

/** How a discussion may be read. */
export const ORDERS = ['anciens', 'recents', 'utiles'] as const
export type Order = (typeof ORDERS)[number]

/** A comment as readers see it. */
export type ShownComment = {
  id: number
  /** The numbers of what it answers, from the top, then its own; five at most. */
  path: number[]
  parent: { id: number; name: string | null } | null
  /** Null: a gap, where something stood that is answered. */
  words: { name: string; body: string } | null
  /** Why there is a gap. */
  withdrawn: boolean
  /** Its author claimed the name it stands under. */
  verified: boolean
  /** Somebody of the newsroom wrote it. */
  ours: boolean
  useful: number
  postedAt: Date
  editedAt: Date | null
}

export const depthOf = ({ path }: Pick<ShownComment, 'path'>): number => Math.max(0, path.length - 1)

/** A comment that answers another one than it stands under says so. */
export const namesParent = ({ path, parent }: Pick<ShownComment, 'path' | 'parent'>): boolean =>
  parent !== null && path.at(-2) !== parent.id

/** Where an answer stands, by where it stands what it answers. */
export const pathUnder = (parent: readonly number[], id: number): number[] => [...parent.slice(0, DEEPEST), id]

/** The first path in reading order that is no longer under this one. */
export const pathBehind = (path: readonly number[]): number[] =>
  path.map((id, place) => (place === path.length - 1 ? id + 1 : id))

/** The same page with its newest threads first; in each, answers stay in their order. */
export function newestFirst<Placed extends { path: number[] }>(page: readonly Placed[]): Placed[] {
  return threadsOf(page).reverse().flat()
}

function threadsOf<Placed extends { path: number[] }>(page: readonly Placed[]): Placed[][] {
  const threads: Placed[][] = []
  for (const comment of page) {
    const last = threads.at(-1)
    if (last && last[0]?.path[0] === comment.path[0]) last.push(comment)
    else threads.push([comment])
  }
  return threads
}

/** The whole threads at the end of a page that have room beside so many other comments. */
export function lastThreads<Placed extends { path: number[] }>(page: readonly Placed[], beside: number): Placed[] {
  const fitting: Placed[][] = []
  let total = beside
  for (const thread of threadsOf(page).reverse()) {
    total += thread.length
    if (total > PER_PAGE) break
    fitting.unshift(thread)
  }
  return fitting.flat()
}

/**
 * Where a page that has become too long is cut: the place of the comment that begins the next one. The last page is filled,
 * another one is halved; a cut between threads is sought, and one within a thread taken where there is none.
 *
 * @param page in reading order, longer than {@link PER_PAGE}
 */
export function cutOf(page: readonly { path: number[] }[], isLast: boolean): number {
  const most = isLast ? PER_PAGE : Math.ceil(page.length / 2)
  const least = isLast ? PER_PAGE / 2 : PER_PAGE / 4
  for (let place = most; place >= least; place--) if (page[place]?.path.length === 1) return place
  return most
}
