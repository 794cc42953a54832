import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { listings } from '../../drizzle/schema/listings'
import { articleSearch } from '../../drizzle/schema/search'
import { document, imagesOf, plainText } from '../articles/document.rules'
import { database, type Transaction } from '../database'
import { monthTag } from './search-lists.rules'
import { vocabularyOf } from './search-words.rules'
import { countWords } from './vocabulary.queries'

/** No article is longer, and PostgreSQL holds no vector of more than a megabyte: what follows is not searched. */
const LONGEST_TEXT = 200_000

/** A version's words, by what they weigh: A the headline, B keywords and authors, C standfirst and captions, D the text. */
type Texts = { a: string; b: string; c: string; d: string }

async function textsOf(tx: Transaction, versionId: number): Promise<Texts | null> {
  const [row] = await tx
    .select({
      headline: articleVersions.headline,
      standfirst: articleVersions.standfirst,
      body: articleVersions.body,
      caption: articleVersions.leadCaption,
      keywords: articleVersions.keywords,
      authors: sql<string[]>`(select coalesce(json_agg(b.name), '[]'::json) from article_version_bylines vb
        join bylines b on b.id = vb.byline_id where vb.version_id = article_versions.id)`,
    })
    .from(articleVersions)
    .where(eq(articleVersions.id, versionId))
  if (!row) return null
  const body = document.parse(row.body)
  const captions = imagesOf(body).map(({ attrs }) => attrs.caption)
  return {
    a: row.headline,
    b: [...row.keywords, ...row.authors].join('\n'),
    c: [row.standfirst, row.caption, ...captions].join('\n').slice(0, LONGEST_TEXT),
    d: plainText(body, { withNotes: true }).slice(0, LONGEST_TEXT),
  }
}

const vocabularyIn = (texts: Texts | null) => vocabularyOf(texts ? Object.values(texts).join('\n') : '')

/** Makes search know of an article what readers may see of it now: its published version, or nothing. */
export async function refreshSearch(tx: Transaction, articleId: number): Promise<void> {
  const [known] = await tx
    .select({ versionId: articleSearch.versionId })
    .from(articleSearch)
    .where(eq(articleSearch.articleId, articleId))
  const [live] = await tx
    .select({ versionId: articles.publishedVersionId, publishedAt: articles.publishedAt })
    .from(articles)
    .where(and(eq(articles.id, articleId), isNotNull(articles.publishedAt), isNull(articles.takenDownAt)))
  const before = known ? vocabularyIn(await textsOf(tx, known.versionId)) : new Map<string, string>()
  const texts = live?.versionId ? await textsOf(tx, live.versionId) : null
  if (live?.versionId && live.publishedAt && texts) {
    await putRow(tx, { articleId, versionId: live.versionId, publishedAt: live.publishedAt, texts })
  } else {
    await tx.delete(articleSearch).where(eq(articleSearch.articleId, articleId))
  }
  await countWords(tx, before, vocabularyIn(texts))
}

type NewRow = { articleId: number; versionId: number; publishedAt: Date; texts: Texts }

async function putRow(tx: Transaction, { articleId, versionId, publishedAt, texts: { a, b, c, d } }: NewRow) {
  await tx.execute(sql`
    insert into ${articleSearch} (article_id, version_id, published_at, lists, headline, words)
    select ${articleId}::bigint, ${versionId}::bigint, published_at,
      array[${monthTag(publishedAt)}] || array(
        select list from ${listings} where article_id = ${articleId}::bigint and list <> 'front' order by list
      ),
      setweight(search_vector(${a}), 'A'),
      setweight(search_vector(${a}), 'A') || setweight(search_vector(${b}), 'B')
        || setweight(search_vector(${c}), 'C') || search_vector(${d})
    from ${articles} where id = ${articleId}::bigint
    on conflict (article_id) do update set version_id = excluded.version_id, published_at = excluded.published_at,
      lists = excluded.lists, headline = excluded.headline, words = excluded.words`)
}

/** Articles after one that readers may see and search does not know, by number. */
export async function listUnknownToSearch(after: number, limit: number): Promise<number[]> {
  const rows = await database()
    .select({ id: articles.id })
    .from(articles)
    .leftJoin(articleSearch, eq(articleSearch.articleId, articles.id))
    .where(
      and(
        gt(articles.id, after),
        isNotNull(articles.publishedAt),
        isNull(articles.takenDownAt),
        isNull(articleSearch.articleId),
      ),
    )
    .orderBy(articles.id)
    .limit(limit)
  return rows.map(({ id }) => id)
}
