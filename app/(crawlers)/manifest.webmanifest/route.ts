import { ourNewspaper, ourSections } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { publicFile } from '@/app/_desk/public-file'
import { manifestOf } from '@/lib/syndication/manifest.rules'

export const dynamic = 'force-dynamic'

/** The newspaper as something to install (W3C, Web Application Manifest). */
export async function GET(): Promise<Response> {
  const [newspaper, sections] = await Promise.all([ourNewspaper(), ourSections()])
  return new Response(JSON.stringify(manifestOf(newspaper, sections, publicFile)), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8', ...keepUntilChanged({}) },
  })
}
