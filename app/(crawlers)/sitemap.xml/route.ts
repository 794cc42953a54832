import { keptFile } from '@/app/_desk/sitemap-answer'
import { environment } from '@/lib/environment'
import { openIndex } from '@/lib/sitemaps/sitemap-files'

export const dynamic = 'force-dynamic'

/** The index of all sitemaps (sitemaps.org/protocol.html). */
export async function GET(): Promise<Response> {
  return keptFile(await openIndex(environment().siteUrl))
}
