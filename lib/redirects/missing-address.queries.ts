import { openWriter } from '../database'
import type { Missed } from './missing-counter'

/** Where missing addresses are written: a connection of its own, made when there is something to write. */
export type MissingStore = { write: (missed: readonly Missed[]) => Promise<void>; close: () => Promise<void> }

/** Addresses that are kept: beyond them, those asked for least leave, and of these the oldest. */
export const MOST_MISSING = 5000

// in one order, so that two instances do not wait for each other; what was redirected meanwhile is missing no more
const add = `insert into missing_addresses as known (path, hits, first_at, last_at)
  select path, hits, to_timestamp(at / 1000.0), to_timestamp(at / 1000.0)
  from jsonb_to_recordset($1::text::jsonb) as missed (path text, hits integer, at double precision)
  where not exists (select from redirects where from_path = path)
  order by path
  on conflict (path) do update set
    hits = least(known.hits::bigint + excluded.hits, 2147483647)::integer,
    last_at = greatest(known.last_at, excluded.last_at)`

const shorten = `delete from missing_addresses where path = any(array(
  select path from missing_addresses order by hits desc, last_at desc, path desc offset ${MOST_MISSING}))`

export function createMissingStore(databaseUrl: string): MissingStore {
  const sql = openWriter(databaseUrl, 'missing addresses')
  return {
    async write(missed) {
      await sql.begin(async (tx) => {
        await tx.unsafe(add, [JSON.stringify(missed)])
        await tx.unsafe(shorten)
      })
    },
    close: () => sql.end({ timeout: 1 }),
  }
}
