import { staffRows } from '@/app/_desk/staff-download'
import { listRegister } from '@/lib/moderation/figures.queries'
import { registerHead, registerLine } from '@/lib/moderation/register.rules'

/** The register of decisions as CSV. */
export const GET = (): Promise<Response> =>
  staffRows('moderate-comments', 'registre-de-moderation', {
    head: async () => registerHead,
    line: registerLine,
    list: listRegister,
  })
