import { keepUntilChanged } from '@/app/_desk/page-cache'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { cleanQuestion } from '@/lib/search/search-query.rules'
import { listSuggestions } from '@/lib/search/suggestion.queries'

export const dynamic = 'force-dynamic'

/** What public/search-suggest.js offers while one types: `[{ text, kind, path }]`. */
export async function GET(request: Request): Promise<Response> {
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  // what follows the last word says whether it is whole
  const ended = /\s$/.test(typed) ? ' ' : ''
  const suggestions = await listSuggestions(cleanQuestion(typed) + ended)
  return Response.json(suggestions, { headers: keepUntilChanged({ lists: [tags.front] }) })
}
