import { and, desc, isNull, sql } from 'drizzle-orm'
import { bylines } from '../../drizzle/schema/bylines'
import { keywords } from '../../drizzle/schema/listings'
import { searchWords } from '../../drizzle/schema/search'
import { slugFrom } from '../articles/article.rules'
import { listArticlesById } from '../articles/reading.queries'
import { typeset } from '../articles/typography.rules'
import { database, type Transaction } from '../database'
import { listSections } from '../sections/section.queries'
import { inAHurry } from './hurry.queries'
import { findNewest, isSearchable } from './matches.queries'
import { readQuery, spelled } from './search-query.rules'
import { fold } from './search-words.rules'

/** What a search field offers while one types: somewhere to go. */
export type Suggestion = { text: string; kind: 'Rubrique' | 'Signature' | 'Mot-clé' | 'Article'; path: string }

/** Letters after which something is suggested. */
const FEWEST_LETTERS = 2
/** Of each kind; articles fill up what is left. */
const OF_A_KIND = 2
const ALTOGETHER = 8
/** Words that one not yet typed to its end may become: those that the most articles have. */
const ENDINGS = 8

/** Sections, authors and keywords whose names have a word that begins so, and the newest articles whose headlines have. */
export async function listSuggestions(typed: string): Promise<Suggestion[]> {
  const { words } = readQuery(typed)
  if (fold(words.at(-1) ?? '').length < FEWEST_LETTERS) return []
  const [places, articleIds] = await Promise.all([
    listPlaces(slugFrom(typed)),
    inAHurry((tx) => listHeadlines(tx, words, !/[\p{L}\p{N}]$/u.test(typed))),
  ])
  const articles = await listArticlesById((articleIds ?? []).slice(0, ALTOGETHER - places.length))
  return [
    ...places,
    ...articles.map(({ headline, path }): Suggestion => ({ text: typeset(headline), kind: 'Article', path })),
  ]
}

/** Sections, authors and keywords whose names begin so, `beginning` written as addresses are. */
export async function listPlaces(beginning: string): Promise<Suggestion[]> {
  if (beginning === '') return []
  const [sections, authors, subjects] = await Promise.all([
    listSections(),
    database()
      .select({ slug: bylines.slug, name: bylines.name })
      .from(bylines)
      .where(sql`starts_with(${bylines.slug}, ${beginning}) or strpos(${bylines.slug}, ${`-${beginning}`}) > 0`)
      .orderBy(bylines.name)
      .limit(OF_A_KIND),
    database()
      .select({ slug: keywords.slug, name: keywords.name })
      .from(keywords)
      .where(and(isNull(keywords.intoId), sql`starts_with(${keywords.slug}, ${beginning})`))
      .orderBy(keywords.slug)
      .limit(OF_A_KIND),
  ])
  const named = sections.filter(({ slug }) => slug.startsWith(beginning)).slice(0, OF_A_KIND)
  return [
    ...named.map(({ slug, name }): Suggestion => ({ text: name, kind: 'Rubrique', path: `/${slug}` })),
    ...authors.map(({ slug, name }): Suggestion => ({ text: name, kind: 'Signature', path: `/auteurs/${slug}` })),
    ...subjects.map(({ slug, name }): Suggestion => ({ text: name, kind: 'Mot-clé', path: `/mots-cles/${slug}` })),
  ]
}

/**
 * The newest articles whose headlines have these words, the last of them perhaps not typed to its end. Asked by whole words:
 * an index looks up a beginning by joining all that begin so, which for two letters is a tenth of everything.
 */
export async function listHeadlines(tx: Transaction, words: readonly string[], isEnded: boolean): Promise<number[]> {
  const before = words.slice(0, -1)
  const last = words.at(-1) ?? ''
  const endings = isEnded ? [last] : [last, ...(await listEndings(tx, fold(last)))]
  const exact = endings.map((ending) => [...before, ending].map((word) => spelled([word])).join(' ')).join(' or ')
  if (!(await isSearchable(tx, exact))) return []
  const query = { exact, loose: null, words: [...words] }
  const asked = { query, narrowing: { lists: [] }, limit: ALTOGETHER, column: 'headline' as const }
  return (await findNewest(tx, asked)).newest.map(({ id }) => id)
}

async function listEndings(tx: Transaction, beginning: string): Promise<string[]> {
  const rows = await tx
    .select({ word: searchWords.word })
    .from(searchWords)
    // letters and digits alone: nothing in it is a pattern
    .where(sql`${searchWords.word} like ${`${beginning}%`}`)
    .orderBy(desc(searchWords.articles))
    .limit(ENDINGS)
  return rows.map(({ word }) => word)
}
