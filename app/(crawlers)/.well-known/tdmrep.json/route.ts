import { machineFile } from '@/app/_desk/machine-file'
import { ourDistribution } from '@/app/_desk/newspaper'
import { miningFile } from '@/lib/syndication/machine-files.rules'

export const dynamic = 'force-dynamic'

/** What is reserved of text and data mining (TDM Reservation Protocol). */
export async function GET(): Promise<Response> {
  return machineFile(miningFile(await ourDistribution()), 'application/json')
}
