import { findStaff } from '@/app/_desk/caller'
import { can } from '@/lib/accounts/capability.rules'
import { csvHeaders } from '@/lib/moderation/csv.rules'
import { listRegister } from '@/lib/moderation/figures.queries'
import { registerHead, registerLine } from '@/lib/moderation/register.rules'

const AT_ONCE = 2000

/** The register of decisions as CSV, written as it is read: it may be long. */
export async function GET(): Promise<Response> {
  const staff = await findStaff()
  if (!staff) return new Response('Votre session a expiré.\n', { status: 401 })
  if (!can(staff.roles, 'moderate-comments')) return new Response('Votre compte ne permet pas cela.\n', { status: 403 })
  const encoder = new TextEncoder()
  let last = 0
  const lines = new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(`\ufeff${registerHead}`)),
    async pull(controller) {
      const some = await listRegister(last, AT_ONCE)
      if (some.length > 0) controller.enqueue(encoder.encode(some.map(registerLine).join('')))
      last = some.at(-1)?.id ?? last
      if (some.length < AT_ONCE) controller.close()
    },
  })
  return new Response(lines, { headers: csvHeaders('registre-de-moderation') })
}
