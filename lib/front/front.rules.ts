import { z } from 'zod'
import { id } from '../typed-text.rules'

/** Where the desk may put an article: over everything, first, beside the first, or among what it recommends. */
export const PLACES = ['urgent', 'lead', 'second', 'choice'] as const
export type Place = (typeof PLACES)[number]

/** How many articles each place has. */
export const ROOM: Record<Place, number> = { urgent: 1, lead: 1, second: 3, choice: 5 }

export const placeNames: Record<Place, string> = {
  urgent: 'Urgent',
  lead: 'Ouverture',
  second: 'À côté de l’ouverture',
  choice: 'Choix de la rédaction',
}

export const placingForm = z.object({ articleId: id, place: z.enum([...PLACES, 'none'], 'Choisissez une place.') })

type Article = { id: number }

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

type Given<A extends Article, S> = {
  placed: Record<Place, A[]>
  latest: readonly A[]
  /** The newest and the last changed, by their last moment. */
  wire: readonly A[]
  sections: readonly { section: S; articles: readonly A[] }[]
}

/** Articles of a section's block at the most. */
export const PER_BLOCK = 5
/** Lines of the wire. */
export const WIRE = 8

/** The desk's wishes first, the clock for the rest: a page that nobody touches is a sensible one. */
export function composeFront<A extends Article, S>({ placed, latest, wire, sections }: Given<A, S>): Front<A, S> {
  const shown = new Set<number>()
  const show = (articles: readonly A[]) => {
    for (const { id: each } of articles) shown.add(each)
    return [...articles]
  }
  const fresh = (articles: readonly A[], most: number) => articles.filter((each) => !shown.has(each.id)).slice(0, most)

  // what stands first cannot be announced over itself
  const [lead = null] = show([...placed.lead, ...fresh(latest, 1)].slice(0, 1))
  const [urgent = null] = show(fresh(placed.urgent, 1))
  const wanted = show(fresh(placed.second, ROOM.second))
  const seconds = [...wanted, ...show(fresh(latest, ROOM.second - wanted.length))]

  let previous: Layout | null = null
  const blocks = sections.flatMap(({ section, articles }) => {
    const left = show(fresh(articles, PER_BLOCK))
    if (left.length === 0) return []
    previous = layoutOf(left.length, previous)
    return [{ section, articles: left, layout: previous }]
  })
  return { urgent, lead, seconds, wire: wire.slice(0, WIRE), choices: placed.choice.slice(0, ROOM.choice), blocks }
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
