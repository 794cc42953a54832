import { findStaff } from '@/app/_desk/caller'
import { can } from '@/lib/accounts/capability.rules'
import { findAudience } from '@/lib/audience/audience.queries'
import { audienceForm } from '@/lib/audience/audience.rules'
import { audienceTable } from '@/lib/audience/audience-table.rules'
import { csvHeaders } from '@/lib/moderation/csv.rules'

/** The figures of the page, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const staff = await findStaff()
  if (!staff) return new Response('Votre session a expiré.\n', { status: 401 })
  if (!can(staff.roles, 'read-audience')) return new Response('Votre compte ne permet pas cela.\n', { status: 403 })
  const { periode } = audienceForm.parse(Object.fromEntries(new URL(request.url).searchParams))
  return new Response(`\ufeff${audienceTable(await findAudience(periode))}`, {
    headers: csvHeaders(`audience-${periode}`),
  })
}
