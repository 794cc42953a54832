import { staffRows } from '@/app/_desk/staff-download'
import { listRecords } from '@/lib/consent/consent.queries'
import { proofHead, proofLine } from '@/lib/consent/proof.rules'

/** Every choice as CSV, for an inspection. */
export const GET = (): Promise<Response> =>
  staffRows('manage-newspaper', 'registre-des-choix', {
    head: async () => proofHead,
    line: proofLine,
    list: listRecords,
  })
