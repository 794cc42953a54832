import { z } from 'zod'
import { momentOf } from '../articles/dates.rules'
import { id } from '../typed-text.rules'
import { PLACES, type Place, placeNames, ROOM } from './front.rules'

/** One article that the desk wants somewhere. `until`: a moment as JSON has it; null: until somebody moves it. */
export type Wish = { articleId: number; place: Place; until: string | null }

const moment = z.iso
  .datetime({ offset: true })
  .transform((written) => new Date(written).toISOString())
  .nullable()
const wish = z.object({ articleId: id, place: z.enum(PLACES), until: moment.default(null) })

/** No longer than any arrangement: an answer to whoever sends a list without end. */
const MOST = PLACES.reduce((sum, place) => sum + ROOM[place], 0)

/** A whole front page as the desk wants it, each place in its order; what it wants nowhere, the clock fills. */
export const arrangement = z
  .array(wish)
  .max(MOST, 'Trop d’articles.')
  .superRefine((wishes, { addIssue }) => {
    for (const place of PLACES) {
      if (inPlace(wishes, place).length > ROOM[place])
        addIssue({ code: 'custom', message: `Trop d’articles : ${placeNames[place]}.` })
    }
    if (new Set(wishes.map(({ articleId }) => articleId)).size < wishes.length)
      addIssue({ code: 'custom', message: 'Un article n’a qu’une place.' })
  })
  .transform(inOrder)

/** A new arrangement, and the one that its arranger had before them. */
export const arrangingForm = z.object({ before: arrangement, wanted: arrangement })

export const placingForm = z.object({ articleId: id, place: z.enum([...PLACES, 'none'], 'Choisissez une place.') })

export const inPlace = <W extends { place: Place }>(wishes: readonly W[], place: Place): W[] =>
  wishes.filter((each) => each.place === place)

/** The same wishes, those of one place together and from the top of the page down. */
export function inOrder(wishes: readonly Wish[]): Wish[] {
  return PLACES.flatMap((place) => inPlace(wishes, place))
}

/** Whether two arrangements are one: the same articles in the same places and order, until the same time. */
export const isSame = (one: readonly Wish[], other: readonly Wish[]): boolean =>
  JSON.stringify(spelled(one)) === JSON.stringify(spelled(other))

const spelled = (wishes: readonly Wish[]) =>
  inOrder(wishes).map(({ articleId, place, until }) => [articleId, place, until])

/** Those whose time is not over. */
export const standing = (wishes: readonly Wish[], now: Date): Wish[] =>
  wishes.filter(({ until }) => until === null || new Date(until) > now)

/** When the first of them is over; null: none is ever. */
export function nextEnd(wishes: readonly Wish[]): Date | null {
  const ends = wishes.flatMap(({ until }) => (until === null ? [] : Date.parse(until)))
  return ends.length === 0 ? null : new Date(Math.min(...ends))
}

/** In whose block an article would stand first; undefined: in none. */
export type BlockOf = (articleId: number) => number | undefined

/** What is wanted first in a block where something else already is. */
export function secondOpeners(wishes: readonly Wish[], blockOf: BlockOf): Wish[] {
  const taken = new Set<number | undefined>()
  return inPlace(wishes, 'section').filter(({ articleId }) => {
    const block = blockOf(articleId)
    const isSecond = taken.has(block)
    taken.add(block)
    return isSecond
  })
}

export const withoutWish = (wishes: readonly Wish[], articleId: number): Wish[] =>
  wishes.filter((each) => each.articleId !== articleId)

/**
 * Puts an article in a place, out of any other, keeping its end. Where the place is full, its last one leaves it; in a section's
 * block, whichever opened it.
 *
 * @param before the article that it is to stand before; null: behind all others; undefined: before them
 */
export function withPlaced(
  wishes: readonly Wish[],
  articleId: number,
  place: Place,
  blockOf: BlockOf,
  before?: number | null,
): Wish[] {
  const until = wishes.find((each) => each.articleId === articleId)?.until ?? null
  const others = withoutWish(wishes, articleId).filter(
    (each) => place !== 'section' || each.place !== 'section' || blockOf(each.articleId) !== blockOf(articleId),
  )
  const there = inPlace(others, place)
  const at = there.findIndex((each) => each.articleId === before)
  const cut = before === undefined ? 0 : at < 0 ? there.length : at
  const row = [...there.slice(0, cut), { articleId, place, until }, ...there.slice(cut)]
  // of a full place it is never the one that came which leaves it
  while (row.length > ROOM[place]) row.splice(row.at(-1)?.articleId === articleId ? -2 : -1, 1)
  return inOrder([...others.filter((each) => each.place !== place), ...row])
}

/** Trades places with the neighbour in the same place; at its end nothing happens. */
export function moved(wishes: readonly Wish[], articleId: number, by: -1 | 1): Wish[] {
  const place = wishes.find((each) => each.articleId === articleId)?.place
  if (!place) return [...wishes]
  const row = inPlace(wishes, place)
  const at = row.findIndex((each) => each.articleId === articleId)
  const [one, other] = [row[at], row[at + by]]
  if (!one || !other) return [...wishes]
  row[at] = other
  row[at + by] = one
  return inOrder([...wishes.filter((each) => each.place !== place), ...row])
}

export const withUntil = (wishes: readonly Wish[], articleId: number, until: string | null): Wish[] =>
  wishes.map((each) => (each.articleId === articleId ? { ...each, until } : each))

/** What became of a front page, a line for each article and each place whose order changed: for the log, and for who comes second. */
export function changesOf(
  before: readonly Wish[],
  after: readonly Wish[],
  nameOf: (articleId: number) => string,
): string[] {
  const was = new Map(before.map((each) => [each.articleId, each]))
  const said = after.flatMap((wish) => {
    const old = was.get(wish.articleId)
    const name = `« ${nameOf(wish.articleId)} »`
    if (!old) return [`${name} : ${placeNames[wish.place]}${wish.until ? `, ${untilOf(wish)}` : ''}`]
    const moves = old.place === wish.place ? [] : [`${placeNames[old.place]} → ${placeNames[wish.place]}`]
    const ends = old.until === wish.until ? [] : [untilOf(wish)]
    return moves.length + ends.length > 0 ? [`${name} : ${[...moves, ...ends].join(', ')}`] : []
  })
  const still = new Set(after.map(({ articleId }) => articleId))
  const gone = before
    .filter(({ articleId }) => !still.has(articleId))
    .map(({ articleId, place }) => `« ${nameOf(articleId)} » : ${placeNames[place]} → rendu à l’horloge`)
  // the order of a section's openers is that of the sections
  const ordered = PLACES.filter((place) => place !== 'section' && !isSameOrder(before, after, place))
  return [...said, ...gone, ...ordered.map((place) => `${placeNames[place]} : nouvel ordre`)]
}

const untilOf = ({ until }: Wish) => (until ? `jusqu’au ${momentOf(new Date(until))}` : 'sans fin')

// of those that stand there before and after
function isSameOrder(before: readonly Wish[], after: readonly Wish[], place: Place): boolean {
  const [one, other] = [before, after].map((wishes) => inPlace(wishes, place).map(({ articleId }) => articleId)) as [
    number[],
    number[],
  ]
  const common = (row: number[], beside: number[]) => row.filter((each) => beside.includes(each)).join()
  return common(one, other) === common(other, one)
}

/** Places and their articles as an address has them: `lead.12_second.13`. What they end with makes no difference now. */
export const writePlaces = (wishes: readonly Wish[]): string =>
  inOrder(wishes)
    .map(({ articleId, place }) => `${place}.${articleId}`)
    .join('_')

/** The same read; null: that is no arrangement. */
export function readPlaces(written: string): Wish[] | null {
  const given = written === '' ? [] : written.split('_').map((each) => each.split('.'))
  const read = arrangement.safeParse(given.map(([place, articleId]) => ({ articleId, place })))
  return read.success ? read.data : null
}
