import { sentJson, staffRequest } from '@/app/_desk/staff-request'
import { listArticlesById } from '@/lib/articles/reading.queries'
import { arrangeFront } from '@/lib/front/arrange-front'
import { arrangingForm } from '@/lib/front/arrangement.rules'
import { toFrontArticle } from '@/lib/front/front-article.rules'

/**
 * Publishes an arrangement of the front page: `{ before, wanted }`, each a list of `{ articleId, place, until }`. An address of
 * its own, so that a desk that stays open over a new release goes on working.
 */
export const POST = async (request: Request): Promise<Response> =>
  staffRequest('arrange-front', arrangingForm, await sentJson(request), async (form, { accountId }) => {
    const outcome = await arrangeFront({ ...form, by: accountId })
    if (outcome.ok || outcome.reason !== 'front-changed') return outcome
    // what somebody else has placed may be unknown to this desk
    const articles = await listArticlesById(outcome.wishes.map(({ articleId }) => articleId))
    return { ...outcome, articles: articles.map(toFrontArticle) }
  })
