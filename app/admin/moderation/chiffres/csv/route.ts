import { findStaff } from '@/app/_desk/caller'
import { can } from '@/lib/accounts/capability.rules'
import { csvHeaders } from '@/lib/moderation/csv.rules'
import { figuresTable } from '@/lib/moderation/desk-figures-table.rules'
import { askedFigures } from '../asked-figures'

/** The figures of the page, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const staff = await findStaff()
  if (!staff) return new Response('Votre session a expiré.\n', { status: 401 })
  if (!can(staff.roles, 'moderate-comments')) return new Response('Votre compte ne permet pas cela.\n', { status: 403 })
  const { periods, figures, sections, section } = await askedFigures(
    Object.fromEntries(new URL(request.url).searchParams),
  )
  return new Response(`\ufeff${figuresTable(periods, figures, sections, section)}`, {
    headers: csvHeaders('chiffres-de-moderation'),
  })
}
