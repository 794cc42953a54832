import { inArray, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { type Document, plainText } from '../articles/document.rules'
import { type ArticleSummary, listArticlesById } from '../articles/reading.queries'
import { typeset } from '../articles/typography.rules'
import { database } from '../database'
import { type FindMarks, markedPieces, type Piece, passageOf } from './excerpt.rules'
import { beginningLike, type PlacedWord } from './search-words.rules'

/** An article that was found, with the words that were looked for marked in its headline and in a passage of its text. */
export type Hit = { article: ArticleSummary; headline: Piece[]; excerpt: Piece[] }

/** What cards show of some articles, in the order given; those taken down meanwhile are left out. `words`: as typed. */
export async function findHits(ids: readonly number[], words: readonly string[]): Promise<Hit[]> {
  if (ids.length === 0) return []
  const [found, bodies] = await Promise.all([
    listArticlesById(ids),
    database()
      .select({ id: articles.id, body: articleVersions.body })
      .from(articles)
      .innerJoin(articleVersions, sql`${articleVersions.id} = ${articles.publishedVersionId}`)
      .where(inArray(articles.id, [...ids])),
  ])
  const texts = new Map(bodies.map(({ id, body }) => [id, plainText(body as Document, { withNotes: true })]))
  const findMarks = await marker(words, [
    ...texts.values(),
    ...found.flatMap(({ headline, standfirst }) => [headline, standfirst]),
  ])
  return found.map((article) => {
    const passage = passageOf(texts.get(article.id) ?? '', findMarks) || article.standfirst
    const [headline, excerpt] = [article.headline, passage].map((text) => markedPieces(typeset(text), findMarks))
    return { article, headline: headline ?? [], excerpt: excerpt ?? [] }
  })
}

/** Asks PostgreSQL which words of some texts have the stems of the words looked for; only those that begin alike are asked about. */
async function marker(words: readonly string[], texts: readonly string[]): Promise<FindMarks> {
  const read = beginningLike(words)
  const known = new Map<string, PlacedWord[]>()
  const findAlike = (text: string): PlacedWord[] => {
    const found = known.get(text) ?? read(text)
    known.set(text, found)
    return found
  }
  const alike = new Set(texts.flatMap((text) => findAlike(text).map(({ word }) => word)))
  if (alike.size === 0) return () => []
  const rows = await database().execute<{ word: string }>(sql`
    select word from json_array_elements_text(${JSON.stringify([...alike])}::json) as word
    where ts_lexize('french_stem', word) && tsvector_to_array(search_vector(${words.join(' ')}))`)
  const marked = new Set(rows.map(({ word }) => word))
  return (text) => findAlike(text).filter(({ word }) => marked.has(word))
}
