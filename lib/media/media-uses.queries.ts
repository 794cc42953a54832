import { sql } from 'drizzle-orm'
import type { ArticleContent } from '../articles/article.rules'
import { imagesOf } from '../articles/document.rules'
import type { Transaction } from '../database'

/**
 * Notes which pictures a version of an article shows that was written or has appeared, and what it says of them; those of the
 * newest version, of the one that readers see and of the one that waits for its time stay noted. `words` is what the library is searched by, folded as lib/search/search-words.rules.ts folds. A picture that it does not describe, or that the
 * library describes itself, keeps what was said of it before.
 * What did not change is not written: an editor saves every few seconds.
 */
export async function noteUses(
  tx: Transaction,
  articleId: number,
  { lead, body }: Pick<ArticleContent, 'lead' | 'body'>,
) {
  const shown = [...(lead ? [lead] : []), ...imagesOf(body).map(({ attrs }) => attrs)]
  // of two descriptions in one text, the first is the one that was written for most
  const said = [...new Map(shown.toReversed().map((each) => [each.mediaId, each])).values()]
  const list = sql`json_to_recordset(${JSON.stringify(said)}::json) as said("mediaId" bigint, alt text, caption text, credit text)`
  await tx.execute(sql`
    delete from media_uses u where u.article_id = ${articleId}
      and not u.media_id in (select "mediaId" from ${list})
      and not exists (
        select 1 from articles a join article_versions v
          on v.id in (a.latest_version_id, a.published_version_id, a.scheduled_version_id)
        where a.id = u.article_id and (v.lead_media_id = u.media_id or jsonb_path_exists(v.body,
          '$.** ? (@.type == "image" && @.attrs.mediaId == $id)', jsonb_build_object('id', u.media_id))))`)
  if (said.length === 0) return
  await tx.execute(sql`
    insert into media_uses (article_id, media_id)
    select ${articleId}::bigint, "mediaId" from ${list}
    where not exists (select 1 from media_uses u where u.article_id = ${articleId}::bigint and u.media_id = "mediaId")
    on conflict do nothing`)
  // in one order, or two saves of the same pictures could wait for each other
  await tx.execute(sql`
    with changed as (
      select m.id, coalesce(said.alt, m.last_alt) as alt, coalesce(nullif(said.caption, ''), m.last_caption) as caption,
        coalesce(nullif(said.credit, ''), m.last_credit) as credit
      from media m join ${list} on said."mediaId" = m.id
      where (coalesce(said.alt, m.last_alt), coalesce(nullif(said.caption, ''), m.last_caption),
        coalesce(nullif(said.credit, ''), m.last_credit)) is distinct from (m.last_alt, m.last_caption, m.last_credit)
        and m.described_at is null
      order by m.id for no key update of m
    )
    update media m set last_alt = changed.alt, last_caption = changed.caption, last_credit = changed.credit,
      words = lower(unaccent(concat_ws(' ', m.file_name, changed.alt, changed.caption, changed.credit)))
    from changed where changed.id = m.id`)
}
