import type { IncomingMessage, ServerResponse } from 'node:http'

/** Where the rules are; readers' documents name it in their Speculation-Rules header. */
export const SPECULATION_RULES = '/speculation-rules.json'

// forms, files and the newsroom are not to be opened by a pointer that passes over their link
const never = [
  '/admin*',
  '/api/*',
  '/media/*',
  '/cookies',
  '/refus/*',
  '/*/commenter*',
  '/*/partager*',
  '/reglages',
  '/ma-lecture',
  '/mes-commentaires',
  '/hors-ligne',
  '/*.xml',
  '/*\\?*',
]

const rules = JSON.stringify({
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: never } },
          { not: { selector_matches: '[rel~=nofollow], [download]' } },
        ],
      },
      // when a pointer rests on a link or goes down on it
      eagerness: 'moderate',
    },
  ],
})

/** The rules by which browsers prepare the next page (WICG, speculation rules); none for readers who save data. */
export function serveSpeculationRules(request: IncomingMessage, response: ServerResponse): void {
  const text = request.headers['save-data'] === 'on' ? '{}' : rules
  response.writeHead(200, {
    'Content-Type': 'application/speculationrules+json',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'public, max-age=3600',
    Vary: 'Save-Data',
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : text)
}
