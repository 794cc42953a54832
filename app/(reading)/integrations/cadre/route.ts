import { frameAttributes, integrationOf } from '@/app/_desk/integration'
import { publicFile } from '@/app/_desk/public-file'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/**
 * Something of another site's alone, for a frame in an article: the article's own page frames nobody but this one, and only
 * this one names the other site in its policy.
 */
export async function GET(request: Request): Promise<Response> {
  const integration = await integrationOf(new URL(request.url).searchParams.get('lien'))
  if (!integration) return page('<p>Ce contenu ne peut pas être affiché ici.</p>', 404)
  const { allow, sandbox, referrerPolicy } = frameAttributes
  const { frame, name } = integration
  return page(
    `<iframe src="${escaped(frame)}" title="${escaped(name)}" allow="${allow}" sandbox="${sandbox}" referrerpolicy="${referrerPolicy}"></iframe>`,
    200,
    new URL(frame).origin,
  )
}

const page = (content: string, status: number, framed = "'none'") =>
  new Response(
    `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="frame-src ${framed}"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Contenu d’un autre site</title><link rel="stylesheet" href="${publicFile('/embed-frame.css')}"></head><body>${content}</body></html>`,
    { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' } },
  )
