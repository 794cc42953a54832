import { keptFile, printedFile } from '@/app/_desk/sitemap-answer'
import { environment } from '@/lib/environment'
import { keptFiles, readSitemapName } from '@/lib/sitemaps/sitemap.rules'
import { openSitemap } from '@/lib/sitemaps/sitemap-files'

export const dynamic = 'force-dynamic'

/** One file of the index of sitemaps. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const asked = (await params).file
  const name = readSitemapName(asked)
  const file = name && (await openSitemap(name, environment().siteUrl))
  if (!file) return new Response('Ce fichier n’existe pas.\n', { status: 404 })
  return keptFiles.some((kind) => kind === name.kind) ? keptFile(file) : printedFile(request, asked, file)
}
