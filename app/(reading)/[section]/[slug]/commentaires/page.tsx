import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { StructuredData } from '@/app/_components/structured-data'
import { discussionOf, standingAt } from '@/app/_desk/article'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { typeset } from '@/lib/articles/typography.rules'
import { closesAt, isOpen } from '@/lib/comments/discussion.rules'
import { findInPlace, findNewestPage, findPage, listMostUseful, OLDEST } from '@/lib/comments/thread.queries'
import { ORDERS, type Order } from '@/lib/comments/thread.rules'
import { environment } from '@/lib/environment'
import { commentsData } from '@/lib/syndication/comment-data.rules'
import { id } from '@/lib/typed-text.rules'
import { PageFrame } from '../../../_components/page-frame'
import { TakenDown, takenDownMetadata } from '../../../_components/taken-down'
import { CommentList } from '../_components/comment-list'
import { counted } from '../_components/comments'
import { DiscussionOrders, DiscussionPages, discussionAddress } from '../_components/discussion-ways'

type Props = {
  params: Promise<{ section: string; slug: string }>
  searchParams: Promise<{ tri?: string | string[]; depuis?: string | string[]; page?: string | string[] }>
}

const asked = async ({ params, searchParams }: Props) => {
  const [{ section, slug }, { tri, depuis, page }] = await Promise.all([params, searchParams])
  const order: Order = ORDERS.find((each) => each === tri) ?? 'anciens'
  const isOldest = order === 'recents' && depuis === String(OLDEST)
  const start = isOldest ? OLDEST : (id.safeParse(order === 'utiles' ? page : depuis).data ?? null)
  const rest = new URLSearchParams({
    ...(order !== 'anciens' && { tri: order }),
    ...(start !== null && { [order === 'utiles' ? 'page' : 'depuis']: String(start) }),
  })
  const standing = await standingAt(section, slug, `/commentaires${rest.size > 0 ? `?${rest}` : ''}`)
  return { standing, order, start }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { standing, order, start } = await asked(props)
  if (standing.kind === 'taken-down') return takenDownMetadata(standing)
  const { article } = standing
  const discussion = await discussionOf(article.id)
  const isOwn = order === 'anciens' && start !== null
  return {
    title: typeset(`Commentaires${isOwn ? `, depuis le nº ${start}` : ''} : ${article.headline}`),
    description: typeset(
      `Ce que disent les lecteurs de l’article « ${article.headline} »${isOwn ? `, à partir du commentaire nº ${start}` : ''}.`,
    ),
    // the first page stands under the article, and other orders have the same words
    alternates: { canonical: isOwn ? `${article.path}/commentaires?depuis=${start}` : article.path },
    ...(!isOwn && { robots: { index: false, follow: true } }),
    other: keepUntilChanged({ articles: [article], until: closesAt(discussion, article.publishedAt) }),
  }
}

/** A page of the discussion under an article, in one of its orders. */
export default async function DiscussionPage(props: Props) {
  const { standing, order, start } = await asked(props)
  if (standing.kind === 'taken-down') return <TakenDown />
  const { article } = standing
  const [discussion, page] = await Promise.all([discussionOf(article.id), pageOf(article.id, order, start)])
  if (!page) return elsewhere(article, order, start ?? 0)
  if (page.comments.length === 0 && start !== null) notFound()
  const open = isOpen(discussion, article.publishedAt)
  return (
    <PageFrame here={article.section.slug} className="text-page">
      <h1>{counted(discussion.shown)}</h1>
      <p>
        Sur l’article <a href={article.path}>« {typeset(article.headline)} »</a>
      </p>
      <section id="commentaires" className="comments" aria-label="Commentaires">
        <DiscussionOrders path={article.path} order={order} />
        {page.comments.length > 0 && (
          <CommentList comments={page.comments} path={article.path} open={open} flat={order === 'utiles'} />
        )}
        <DiscussionPages path={article.path} order={order} page={page} />
        {open && (
          <p>
            <a className="button" href={`${article.path}/commenter`} rel="nofollow">
              Laisser un commentaire
            </a>
          </p>
        )}
      </section>
      {page.comments.length > 0 && (
        <StructuredData things={commentsData(page.comments, article.path, environment().siteUrl)} />
      )}
    </PageFrame>
  )
}

const pageOf = (articleId: number, order: Order, start: number | null) =>
  order === 'utiles'
    ? listMostUseful(articleId, start ?? 1)
    : (order === 'recents' ? findNewestPage : findPage)(articleId, start)

/** No page begins with that comment: the one it stands on does for it. */
async function elsewhere(article: { id: number; path: string }, order: Order, start: number): Promise<never> {
  const found = await findInPlace(article.id, start)
  if (!found) notFound()
  permanentRedirect(discussionAddress(article.path, order, found.start))
}
