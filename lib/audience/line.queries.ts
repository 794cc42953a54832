import { openWriter } from '../database'
import type { Batch } from './counter'
import { FIGURES } from './figure.rules'

/** Where batches are written: a connection of its own, made when there is something to write. */
export type LineStore = {
  /** Writes a batch in one statement. One that is there already, since its first answer never came, is left as it is. */
  write: (batch: Batch) => Promise<void>
  close: () => Promise<void>
}

const columns = FIGURES.join(', ')
const counted = FIGURES.map((name) => `coalesce(${name}, 0)`).join(', ')
const typed = FIGURES.map((name) => `${name} integer`).join(', ')
const insert = `insert into audience_lines (batch, number, counted_at, page, source, ${columns})
  select $1::uuid, number, $2::timestamptz, page, source, ${counted}
  from jsonb_to_recordset($3::text::jsonb) as line (number integer, page text, source text, ${typed})
  on conflict do nothing`

/** Lines put into words at a time: readers are served in between. */
const AT_ONCE = 500

/** Lines as JSON, without the noughts, which are nine figures in ten. */
async function written(lines: Batch['lines']): Promise<string> {
  const rows: string[] = []
  for (const [index, { page, source, figures }] of lines.entries()) {
    const row: Record<string, string | number> = { number: index + 1, page, source }
    for (const name of FIGURES) if (figures[name] !== 0) row[name] = figures[name]
    rows.push(JSON.stringify(row))
    if (rows.length % AT_ONCE === 0) await new Promise((done) => setImmediate(done))
  }
  return `[${rows.join(',')}]`
}

export function createLineStore(databaseUrl: string): LineStore {
  const sql = openWriter(databaseUrl, 'audience')
  return {
    async write({ id, at, lines }) {
      await sql.unsafe(insert, [id, at.toISOString(), await written(lines)])
    },
    close: () => sql.end({ timeout: 1 }),
  }
}
