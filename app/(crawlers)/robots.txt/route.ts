import { machineFile } from '@/app/_desk/machine-file'
import { ourDistribution } from '@/app/_desk/newspaper'
import { environment } from '@/lib/environment'
import { robotsText } from '@/lib/syndication/machine-files.rules'

export const dynamic = 'force-dynamic'

/** What crawlers are asked to leave alone. */
export async function GET(): Promise<Response> {
  return machineFile(robotsText(await ourDistribution(), environment().siteUrl))
}
