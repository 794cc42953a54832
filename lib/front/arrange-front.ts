import { listArticlesById } from '../articles/reading.queries'
import { noteAct } from '../audit/audit.queries'
import { type Transaction, transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import type { Refusal } from '../refusal'
import { listSections } from '../sections/section.queries'
import { changesOf, inPlace, isSame, nextEnd, secondOpeners, standing, type Wish } from './arrangement.rules'
import { findLastArranger, holdFront, listNames, listWishes, putWishes } from './front.queries'
import { blockOf } from './front.rules'

type Arranging = {
  /** The arrangement that the arranger had before them. */
  before: Wish[]
  wanted: Wish[]
  /** Null: the site itself. */
  by: number | null
}

/** What somebody else made of the front page meanwhile. */
type ChangedMeanwhile = {
  wishes: Wish[]
  /** A line each, as lib/front/arrangement.rules.ts says them. */
  changes: string[]
  last: { name: string | null; at: Date } | null
}

type Done =
  | { ok: true; wishes: Wish[] }
  | (Refusal<'front-changed'> & ChangedMeanwhile)
  | (Refusal<'front-article-gone' | 'front-until-past' | 'front-section-twice'> & { names: string[] })

/**
 * Puts a whole arrangement of the front page in the place of the one its arranger had before them.
 *
 * What is over by now, and was so arranged before, has given its place back without anybody's doing and is left out; and so has
 * what opened a section's block before it was moved to another one that has its own.
 *
 * Refusals: `front-article-gone` (readers do not see it, or no longer), `front-until-past` (a new end lies behind us) and
 * `front-section-twice` (two articles are to open one section's block) name their articles; `front-changed` (somebody else
 * has arranged it meanwhile) has what they made of it.
 */
export async function arrangeFront({ before, wanted, by }: Arranging): Promise<Done> {
  const now = new Date()
  const ids = [...new Set([...before, ...wanted].map(({ articleId }) => articleId))]
  const [seen, names, sections] = await Promise.all([listArticlesById(ids), listNames(ids), listSections()])
  const named = (wishes: readonly { articleId: number }[]) =>
    wishes.map(({ articleId }) => names.get(articleId) ?? `n° ${articleId}`)

  const online = new Map(seen.map((each) => [each.id, each]))
  const gone = wanted.filter(({ articleId }) => !online.has(articleId))
  if (gone.length > 0) return { ok: false, reason: 'front-article-gone', names: named(gone) }
  const left = standing(wanted, now)
  const past = wanted.filter((wish) => !left.includes(wish) && !before.some((old) => isSame([old], [wish])))
  if (past.length > 0) return { ok: false, reason: 'front-until-past', names: named(past) }
  const second = secondOpeners(left, (articleId) => {
    const article = online.get(articleId)
    return article && blockOf(sections, article.section.id)
  })
  const stillWanted = left.filter((wish) => !second.includes(wish))
  const twice = second.filter(({ articleId }) => !inPlace(before, 'section').some((old) => old.articleId === articleId))
  if (twice.length > 0) return { ok: false, reason: 'front-section-twice', names: named(twice) }

  const had = standing(before, now).filter(({ articleId }) => online.has(articleId))
  const found = await transaction(async (tx) => {
    await holdFront(tx)
    const current = await listWishes(now, tx)
    if (!isSame(current, had)) return current
    if (!isSame(current, stillWanted)) await change(tx, current, stillWanted, by, names)
    return null
  })
  if (found === null) return { ok: true, wishes: stillWanted }
  const [others, last] = await Promise.all([listNames(found.map(({ articleId }) => articleId)), findLastArranger()])
  const nameOf = (articleId: number) => others.get(articleId) ?? names.get(articleId) ?? `n° ${articleId}`
  return { ok: false, reason: 'front-changed', wishes: found, changes: changesOf(had, found, nameOf), last }
}

async function change(
  tx: Transaction,
  from: readonly Wish[],
  to: readonly Wish[],
  by: number | null,
  names: ReadonlyMap<number, string>,
): Promise<void> {
  await putWishes(tx, to, by)
  const detail = changesOf(from, to, (articleId) => names.get(articleId) ?? `n° ${articleId}`).join(' ; ')
  await noteAct(tx, { act: 'front-arranged', by, detail })
  const end = nextEnd(to)
  if (end) await addJob(tx, 'turn-front-over', {}, { jobKey: 'turn-front-over', at: end })
  await purgePages(tx, { tags: [tags.front], immediately: true })
}
