import { staffCsv } from '@/app/_desk/staff-download'
import { listRecords } from '@/lib/consent/consent.queries'
import { proofHead, proofLine } from '@/lib/consent/proof.rules'

/** Every choice as CSV, for an inspection. */
export const GET = (): Promise<Response> =>
  staffCsv('manage-newspaper', 'registre-des-choix', { head: proofHead, line: proofLine, list: listRecords })
