import { lineOf } from '../sections/section.rules'

/**
 * Where the desk may put an article: over everything, first, beside the first, among what it recommends, or first in its
 * section's block.
 */
export const PLACES = ['urgent', 'lead', 'second', 'choice', 'section'] as const
export type Place = (typeof PLACES)[number]

/** How many articles each place has; `section` has one for each section of the masthead, and a newspaper no more than these. */
export const ROOM: Record<Place, number> = { urgent: 1, lead: 1, second: 3, choice: 5, section: 40 }

export const placeNames: Record<Place, string> = {
  urgent: 'Urgent',
  lead: 'Ouverture',
  second: 'À côté de l’ouverture',
  choice: 'Choix de la rédaction',
  section: 'Tête de rubrique',
}

type Article = { id: number }

/** The articles that the desk has placed and readers may see, each place in its order. */
export type Placed<A> = Record<Place, A[]>

/** What the front page shows, from the top down. Nothing stands twice but in the wire and among the choices. */
export type Front<A extends Article, S> = {
  urgent: A | null
  lead: A | null
  seconds: A[]
  /** The newest, whatever else shows them. */
  wire: A[]
  choices: A[]
  blocks: { section: S; articles: A[]; layout: Layout }[]
}

/** What the clock has to offer. */
export type Offered<A, S> = {
  latest: readonly A[]
  /** The newest and the last changed, by their last moment. */
  wire: readonly A[]
  /** The masthead's sections, each with its newest articles. */
  sections: readonly { section: S; articles: readonly A[] }[]
}

type Given<A extends Article, S> = Omit<Offered<A, S>, 'sections'> & {
  placed: Placed<A>
  /** `opener`: what the desk wants first in the section's block. */
  sections: readonly { section: S; articles: readonly A[]; opener?: A | null }[]
}

/** Articles of a section's block at the most. */
export const PER_BLOCK = 5
/** Lines of the wire. */
export const WIRE = 8
/** Articles over the sections' blocks, which show none of them again. */
export const TOP = ROOM.lead + ROOM.second + ROOM.urgent

/** The desk's wishes first, the clock for the rest: a page that nobody touches is a sensible one. */
export function composeFront<A extends Article, S>({ placed, latest, wire, sections }: Given<A, S>): Front<A, S> {
  const shown = new Set<number>()
  const show = (articles: readonly A[]) => {
    for (const { id: each } of articles) shown.add(each)
    return [...articles]
  }
  const fresh = (articles: readonly A[], most: number) => articles.filter((each) => !shown.has(each.id)).slice(0, most)
  // the clock leaves alone what the desk wants elsewhere on the page, while there is anything else
  const openers = sections.flatMap(({ opener }) => opener ?? [])
  const wished = new Set([...placed.urgent, ...placed.second, ...openers].map(({ id: each }) => each))
  const byClock = latest.filter(({ id: each }) => !wished.has(each))

  // what stands first cannot be announced over itself
  const [lead = null] = show([...placed.lead, ...fresh(byClock, 1), ...fresh(latest, 1)].slice(0, 1))
  const [urgent = null] = show(fresh(placed.urgent, 1))
  const wanted = show(fresh(placed.second, ROOM.second))
  const seconds = [...wanted, ...show(fresh(byClock, ROOM.second - wanted.length))]

  let previous: Layout | null = null
  const blocks = sections.flatMap(({ section, articles, opener }) => {
    const rest = articles.filter(({ id: each }) => each !== opener?.id)
    const left = show(fresh(opener ? [opener, ...rest] : rest, PER_BLOCK))
    if (left.length === 0) return []
    previous = layoutOf(left.length, previous)
    return [{ section, articles: left, layout: previous }]
  })
  return { urgent, lead, seconds, wire: wire.slice(0, WIRE), choices: placed.choice.slice(0, ROOM.choice), blocks }
}

type Sectioned = Article & { section: { id: number } }
type Section = { id: number; parentId: number | null }

/** The masthead's section in whose block an article of some section stands; undefined: that section is no more. */
export const blockOf = (sections: readonly Section[], sectionId: number): number | undefined =>
  lineOf(sections, sectionId)[0]?.id

/**
 * The front page of what is placed and what the clock offers. An article opens the block of the section it stands in now; of two
 * that came to stand in one, the first.
 */
export function frontOf<A extends Sectioned, S extends Section>(
  placed: Placed<A>,
  { latest, wire, sections }: Offered<A, S>,
  all: readonly Section[],
): Front<A, S> {
  const openerOf = (block: number) => placed.section.find(({ section }) => blockOf(all, section.id) === block) ?? null
  const filled = sections.map((each) => ({ ...each, opener: openerOf(each.section.id) }))
  return composeFront({ placed, latest, wire, sections: filled })
}

/** How a section's articles stand beside each other. */
export type Layout = 'solo' | 'pair' | 'duo' | 'trio' | 'triptych' | 'quartet' | 'opening'

const layouts: Record<number, Layout[]> = {
  1: ['solo'],
  2: ['duo', 'pair'],
  3: ['trio', 'triptych'],
  4: ['quartet', 'opening'],
  5: ['opening', 'quartet'],
}

/** The arrangement for so many articles; not the one of the block above, where there is a choice. */
export function layoutOf(articles: number, above: Layout | null): Layout {
  const fitting = layouts[Math.min(articles, PER_BLOCK)] ?? []
  return fitting.find((each) => each !== above) ?? fitting[0] ?? 'solo'
}
