import { machineFile } from '@/app/_desk/machine-file'
import { ourDistribution, ourNewspaper } from '@/app/_desk/newspaper'
import { environment } from '@/lib/environment'
import { securityText } from '@/lib/syndication/machine-files.rules'

export const dynamic = 'force-dynamic'

/** Whom to tell of a fault of security; unless somebody is named for it, the newspaper's own contact. */
export async function GET(): Promise<Response> {
  const [{ securityContact }, { contactEmail }] = await Promise.all([ourDistribution(), ourNewspaper()])
  return machineFile(securityText(securityContact || contactEmail, environment().siteUrl, new Date()))
}
