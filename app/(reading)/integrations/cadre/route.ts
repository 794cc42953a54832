import { frameAttributes, integrationOf } from '@/app/_desk/integration'
import { publicFile } from '@/app/_desk/public-file'
import { siteOf } from '@/lib/embeds/embed.rules'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/**
 * Something of another site's alone, for a frame in an article: the article's own page frames nobody but this one, and only
 * this one names the other site in its policy.
 */
export async function GET(request: Request): Promise<Response> {
  const integration = await integrationOf(new URL(request.url).searchParams.get('lien'))
  if (!integration) return page('<p>Ce contenu ne peut pas être affiché ici.</p>', 404)
  const { allow, sandbox, referrerPolicy } = frameAttributes
  const title = integration.title || siteOf(integration.link)
  return page(
    `<iframe src="${escaped(integration.frame)}" title="${escaped(title)}" allow="${allow}" sandbox="${sandbox}" referrerpolicy="${referrerPolicy}"></iframe>`,
    200,
  )
}

const page = (content: string, status: number) =>
  new Response(
    `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>Contenu d’un autre site</title><link rel="stylesheet" href="${publicFile('/embed-frame.css')}"></head><body>${content}</body></html>`,
    { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' } },
  )
