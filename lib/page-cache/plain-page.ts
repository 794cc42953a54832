import type { ServerResponse } from 'node:http'

const pages = {
  400: [
    'Demande illisible',
    'Le navigateur a envoyé une demande que ce site ne peut pas lire. Revenez à la page précédente et réessayez.',
  ],
  403: ['Demande écartée', 'Cette demande ne vient pas de ce site.'],
  405: ['Demande écartée', 'Cette page se lit ; elle ne se modifie pas ainsi.'],
  409: [
    'Page trop ancienne',
    'Le site a changé depuis que cette page est ouverte. Revenez en arrière, copiez votre texte, rechargez la page, puis renvoyez-le.',
  ],
  414: ['Adresse trop longue', 'Aucune page de ce site n’a une adresse aussi longue.'],
  413: [
    'Envoi trop lourd',
    'Ce que vous envoyez dépasse la taille permise. Revenez à la page précédente : votre texte s’y trouve encore.',
  ],
  500: ['Une erreur est survenue', 'La page demandée n’a pas pu être préparée. Réessayez dans un instant.'],
  503: ['Le journal revient', 'Le site redémarre ou se repose un instant. Réessayez dans quelques secondes.'],
} as const

/** A page of our own for when there is no other: light, in French, without script or style from elsewhere. */
export function sendPlainPage(response: ServerResponse, status: keyof typeof pages, reference: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const [title, sentence] = pages[status]
  const html = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${sentence}</p><p><a href="/">Revenir à la une</a></p><p><small>Référence : ${reference}</small></p></main></body></html>
`
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(html),
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    ...(status === 503 && { 'Retry-After': '5' }),
    // what is left of a refused body is not read: the connection ends with the answer
    ...((status === 413 || status === 400 || status === 403 || status === 405 || status === 414) && {
      Connection: 'close',
    }),
  })
  response.end(html)
}
