import { and, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { media } from '../../drizzle/schema/media'
import { database } from '../database'
import { fold } from '../search/search-words.rules'
import { LIBRARY_PAGE, type LibraryPicture, type libraryQuestion, type Narrowing } from './library.rules'
import { pictureColumns } from './media.queries'

type Question = ReturnType<(typeof libraryQuestion)['parse']> & { only?: Narrowing }

/** Articles named with a picture. */
const NAMED = 3

const within = (word: string) => sql`${media.words} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`

// the day is Paris's
const narrowings: Record<Narrowing, SQL> = {
  'sans-licence': sql`${media.licence} = ''`,
  'droits-finis': sql`${media.rightsUntil} < (now() at time zone 'Europe/Paris')::date`,
  'sans-description': sql`${media.lastAlt} is null`,
  inutilisees: sql`not exists (select from media_uses u where u.media_id = ${media.id})
    and not exists (select from bylines b where b.photo_id = ${media.id})`,
}

/**
 * The library, newest first, a page at a time: pictures whose file name or description has all words, in any part of a word.
 *
 * Numbers rise with uploads, so that the primary key, read backwards from `before`, is the order. At 100,000 pictures
 * (explain analyze, PostgreSQL 18) a page without words reads 41 rows of it in 0.1 ms; a word that many have is filtered on
 * that walk; a rare or unknown one is looked up in `media_words` (trigrams) and sorted. Words of one or two letters have no
 * trigram: the walk goes to the end at worst, some 80 ms. What the page is narrowed to has an index each, or is read off that walk (no picture unused: to the end).
 */
export async function listLibrary({
  q,
  before,
  only,
}: Question): Promise<{ pictures: LibraryPicture[]; more: boolean }> {
  const words = fold(q).split(/\s+/).filter(Boolean)
  const rows = await database()
    .select({
      ...pictureColumns,
      alt: media.lastAlt,
      caption: media.lastCaption,
      credit: media.lastCredit,
      fileName: media.fileName,
      uploadedAt: media.uploadedAt,
      licence: media.licence,
      rightsUntil: media.rightsUntil,
    })
    .from(media)
    .where(and(before === undefined ? undefined : lt(media.id, before), only && narrowings[only], ...words.map(within)))
    .orderBy(sql`${media.id} desc`)
    .limit(LIBRARY_PAGE + 1)
  const pictures = rows.slice(0, LIBRARY_PAGE)
  const uses = await listUses(pictures.map(({ id }) => id))
  return {
    pictures: pictures.map(({ uploadedAt, ...picture }) => {
      const used = uses.get(picture.id) ?? []
      return {
        ...picture,
        uploadedAt: uploadedAt.toISOString(),
        usedIn: used.map(({ id, headline }) => ({ id, headline })),
        uses: used[0]?.uses ?? 0,
      }
    }),
    more: rows.length > LIBRARY_PAGE,
  }
}

type Use = { mediaId: number; id: number; headline: string; uses: number }

async function listUses(ids: number[]): Promise<Map<number, Use[]>> {
  if (ids.length === 0) return new Map()
  const rows = await database().execute<{ media_id: string; id: string; headline: string; uses: number }>(sql`
    select media_id, a.id, v.headline, uses from (
      select media_id, article_id, count(*) over (partition by media_id)::int as uses,
        row_number() over (partition by media_id order by article_id desc) as place
      from media_uses where ${inArray(sql`media_id`, ids)}
    ) used join ${articles} a on a.id = used.article_id join ${articleVersions} v on v.id = a.latest_version_id
    where place <= ${NAMED} order by media_id, a.id desc`)
  const uses = new Map<number, Use[]>()
  for (const row of rows) {
    const use = { mediaId: Number(row.media_id), id: Number(row.id), headline: row.headline, uses: row.uses }
    uses.set(use.mediaId, [...(uses.get(use.mediaId) ?? []), use])
  }
  return uses
}
