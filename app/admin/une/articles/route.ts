import { z } from 'zod'
import { staffRequest } from '@/app/_desk/staff-request'
import { toFrontArticle } from '@/lib/front/front-article.rules'
import { listPlaceable } from '@/lib/front/placeable.queries'
import { line } from '@/lib/typed-text.rules'

const question = z.object({ q: line(200).default('') })

/** Articles that may be placed on the front page, by the words of `?q=` in their headlines; without words the newest. */
export const GET = async (request: Request): Promise<Response> =>
  staffRequest('arrange-front', question, Object.fromEntries(new URL(request.url).searchParams), async ({ q }) => ({
    ok: true,
    articles: (await listPlaceable(q)).map(toFrontArticle),
  }))
