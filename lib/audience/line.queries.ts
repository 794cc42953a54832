import postgres from 'postgres'
import { connectionOptions } from '../database'
import type { Batch } from './counter'
import { FIGURES } from './figure.rules'

/** Where batches are written: a connection of its own, made when there is something to write. */
export type LineStore = {
  /** Writes a batch in one statement. One that is there already, since its first answer never came, is left as it is. */
  write: (batch: Batch) => Promise<void>
  close: () => Promise<void>
}

const columns = FIGURES.join(', ')
const typed = FIGURES.map((name) => `${name} integer`).join(', ')
const insert = `insert into audience_lines (batch, number, counted_at, page, source, ${columns})
  select $1::uuid, number, $2::timestamptz, page, source, ${columns}
  from jsonb_to_recordset($3::text::jsonb) as line (number integer, page text, source text, ${typed})
  on conflict do nothing`

export function createLineStore(databaseUrl: string): LineStore {
  const sql = postgres({
    ...connectionOptions(databaseUrl),
    max: 1,
    idle_timeout: 60,
    connect_timeout: 2,
    fetch_types: false,
    connection: { application_name: 'unsujet audience', statement_timeout: 10_000 },
    onnotice: () => {},
  })
  return {
    async write({ id, at, lines }) {
      const rows = lines.map(({ figures, ...line }, index) => ({ number: index + 1, ...line, ...figures }))
      await sql.unsafe(insert, [id, at.toISOString(), JSON.stringify(rows)])
    },
    close: () => sql.end({ timeout: 1 }),
  }
}
