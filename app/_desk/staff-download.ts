import 'server-only'
import { type Capability, can } from '@/lib/accounts/capability.rules'
import { csvHeaders } from '@/lib/moderation/csv.rules'
import { findStaff } from './caller'

const AT_ONCE = 2000

type Rows<Row> = {
  head: string
  line: (row: Row) => string
  end?: string
  /** Some rows behind one of them, by its number; 0 is before the first. */
  list: (after: number, limit: number) => Promise<Row[]>
}

/** Rows for whoever may have them, written as they are read: there may be many. */
export async function staffDownload<Row extends { id: number }>(
  capability: Capability,
  rows: Rows<Row>,
  headers: Record<string, string>,
): Promise<Response> {
  const staff = await findStaff()
  if (!staff) return new Response('Votre session a expiré.\n', { status: 401 })
  if (!can(staff.roles, capability)) return new Response('Votre compte ne permet pas cela.\n', { status: 403 })
  const { head, line, end = '', list } = rows
  const encoder = new TextEncoder()
  let last = 0
  const text = new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(head)),
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
export const staffCsv = <Row extends { id: number }>(capability: Capability, name: string, rows: Rows<Row>) =>
  staffDownload(capability, { ...rows, head: `\ufeff${rows.head}` }, csvHeaders(name))
