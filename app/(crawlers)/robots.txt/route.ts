import { keepUntilChanged } from '@/app/_desk/page-cache'
import { environment } from '@/lib/environment'

export const dynamic = 'force-dynamic'

/** What crawlers may not need: the newsroom, and the pages that are a form's. */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    'Disallow: /*/commenter',
    'Disallow: /*/partager',
    '',
  ]
  const text = [...lines, `Sitemap: ${environment().siteUrl}/sitemap.xml`, ''].join('\n')
  return new Response(text, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...keepUntilChanged({}) },
  })
}
