import 'server-only'
import { type Capability, can } from '@/lib/accounts/capability.rules'
import { csvHeaders } from '@/lib/csv.rules'
import { findStaff } from './caller'

const AT_ONCE = 2000

type Rows<Row> = {
  head: () => Promise<string>
  line: (row: Row) => string
  end?: string
  /** Some rows behind one of them, by its number; 0 is before the first. */
  list: (after: number, limit: number) => Promise<Row[]>
}

/** Who may not have a file is told so in a line. */
async function refusalFor(capability: Capability): Promise<Response | null> {
  const staff = await findStaff()
  if (!staff) return new Response('Votre session a expiré.\n', { status: 401 })
  return can(staff.roles, capability) ? null : new Response('Votre compte ne permet pas cela.\n', { status: 403 })
}

/** Rows for whoever may have them, written as they are read: there may be many. */
export async function staffDownload<Row extends { id: number }>(
  capability: Capability,
  rows: Rows<Row>,
  headers: Record<string, string>,
): Promise<Response> {
  const refusal = await refusalFor(capability)
  if (refusal) return refusal
  const { head, line, end = '', list } = rows
  const encoder = new TextEncoder()
  let last = 0
  const text = new ReadableStream({
    start: async (controller) => controller.enqueue(encoder.encode(await head())),
    async pull(controller) {
      const some = await list(last, AT_ONCE)
      last = some.at(-1)?.id ?? last
      const isLast = some.length < AT_ONCE
      controller.enqueue(encoder.encode(some.map(line).join('') + (isLast ? end : '')))
      if (isLast) controller.close()
    },
  })
  return new Response(text, { headers })
}

/** The same as a table for spreadsheets. */
export const staffRows = <Row extends { id: number }>(capability: Capability, name: string, rows: Rows<Row>) =>
  staffDownload(capability, { ...rows, head: async () => `\ufeff${await rows.head()}` }, csvHeaders(name))

/** A whole document, made once it is known that whoever asks may have it. */
export async function staffDocument(
  capability: Capability,
  name: string,
  make: () => Promise<string>,
): Promise<Response> {
  const refusal = await refusalFor(capability)
  if (refusal) return refusal
  return new Response(await make(), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.json"`,
      'cache-control': 'no-store',
    },
  })
}

/** A whole table for spreadsheets, made once it is known that whoever asks may have it. */
export async function staffTable(
  capability: Capability,
  make: () => Promise<{ name: string; table: string }>,
): Promise<Response> {
  const refusal = await refusalFor(capability)
  if (refusal) return refusal
  const { name, table } = await make()
  return new Response(`\ufeff${table}`, { headers: csvHeaders(name) })
}
