import { machineFile } from '@/app/_desk/machine-file'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { listBylines } from '@/lib/bylines/byline.queries'
import { environment } from '@/lib/environment'
import { humansText } from '@/lib/syndication/machine-files.rules'

export const dynamic = 'force-dynamic'

/** Who makes the newspaper. */
export async function GET(): Promise<Response> {
  const [{ name }, people] = await Promise.all([ourNewspaper(), listBylines()])
  return machineFile(humansText({ name, people }, environment().siteUrl))
}
