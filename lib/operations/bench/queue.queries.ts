import { sql } from 'drizzle-orm'
import { database, driver } from '../../database'

/**
 * Has comments wait under the newspaper's articles, of a fifth as many authors, one in ten of them found suspect, beside an archive of
 * comments that were decided on.
 */
export async function fillQueue(waiting: number, decided: number): Promise<void> {
  for (let from = 1; from <= waiting + decided; from += PART) {
    await insertPart(waiting, from, Math.min(from + PART - 1, waiting + decided))
  }
  await driver().unsafe('vacuum analyze comments')
}

/** Comments written in one statement: one that takes over ten seconds is broken off. */
const PART = 10_000

async function insertPart(waiting: number, from: number, to: number): Promise<void> {
  await database().execute(sql`
    with places as (select array_agg(id) as ids from articles where published_version_id is not null)
    insert into comments (article_id, name, email_hash, body, reader_key, form_key, state, posted_at, decided_at, findings)
    select ids[1 + n % cardinality(ids)], 'Lectrice ' || n % ${Math.ceil(waiting / 5)}::int, 'bench ' || n % ${Math.ceil(waiting / 5)}::int,
      'Un avis sur le conseil municipal, le budget et les transports, avec le mot rare' || n || ' pour finir, le numéro ' || n || '.',
      'network ' || n % 500, 'bench ' || n,
      (case when n <= ${waiting} then 'waiting' when n % 5 = 0 then 'rejected' when n % 7 = 0 then 'spam' else 'approved' end)::comment_state,
      now() - n * interval '1 minute', case when n > ${waiting} then now() - n * interval '1 minute' end,
      case when n <= ${waiting} and n % 10 = 0 then '[{"judgement":"links","weight":"hold","says":"Trois liens."}]'::jsonb end
    from generate_series(${from}::int, ${to}::int) n, places`)
}

/** How many wait. */
export async function countWaiting(): Promise<number> {
  const [row] = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from comments where state = 'waiting'`,
  )
  return row?.count ?? Number.NaN
}

/** So many more comments come, a hundred to a transaction; each is told to the open desks, as one that is posted is. */
export async function letArrive(count: number): Promise<void> {
  for (let done = 0; done < count; done += 100) {
    await database().execute(sql`
      with place as (select id from articles where published_version_id is not null order by id limit 1),
      added as (insert into comments (article_id, name, email_hash, body, reader_key, form_key)
        select place.id, 'Nouveau venu', 'arrival ' || n, 'Un avis qui arrive, le numéro ' || n, 'arrival ' || n, 'arrival ' || n
        from generate_series(${done}::int, ${done + 99}::int) n, place returning id)
      select pg_notify('moderation_desk', '{"kind":"queues"}') from added`)
  }
}
