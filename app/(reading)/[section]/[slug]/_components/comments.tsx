import { discussionOf } from '@/app/_desk/article'
import { isOpen } from '@/lib/comments/discussion.rules'
import { findPage, findPinned } from '@/lib/comments/thread.queries'
import { CommentForm } from './comment-form'
import { CommentList } from './comment-list'
import { DiscussionOrders, DiscussionPages } from './discussion-ways'

/** Fewer comments are seen at a glance. */
const WORTH_ORDERING = 4

/** What just happened to the reader's own comment. */
type CommentNotice = 'attente' | 'paru'

type Props = { article: { id: number; path: string; publishedAt: Date }; notice?: CommentNotice }

/** The conversation under an article: its first page, and the form. */
export async function Comments({ article, notice }: Props) {
  const { id, path, publishedAt } = article
  const [discussion, page, pinned] = await Promise.all([discussionOf(id), findPage(id, null), findPinned(id)])
  const open = isOpen(discussion, publishedAt)
  const shown = page?.comments ?? []
  return (
    <section id="commentaires" className="comments" aria-labelledby="commentaires-titre">
      <h2 id="commentaires-titre">{counted(discussion.shown)}</h2>
      {notice && <Notice notice={notice} />}
      {discussion.shown >= WORTH_ORDERING && <DiscussionOrders path={path} order="anciens" />}
      {pinned && (
        <CommentList
          comments={[pinned]}
          path={path}
          open={open}
          flat
          title="Réponse de la rédaction"
          anchored={false}
        />
      )}
      {shown.length > 0 && <CommentList comments={shown} path={path} open={open} />}
      {page && <DiscussionPages path={path} order="anciens" page={page} />}
      {open ? (
        <>
          <h3>Laissez un commentaire</h3>
          <CommentForm articleId={id} isOpen={discussion.mode === 'open'} />
        </>
      ) : (
        <p className="notice">Les commentaires de cet article sont fermés.</p>
      )}
    </section>
  )
}

function Notice({ notice }: { notice: CommentNotice }) {
  return (
    <p role="status" className="notice">
      {notice === 'attente' ? (
        <>Merci. Votre commentaire attend la modération{'\u202f'}; il paraîtra ici dès qu’il sera accepté.</>
      ) : (
        'Merci. Votre commentaire est en ligne.'
      )}{' '}
      <a href="/mes-commentaires">Le modifier ou le retirer</a>, pendant cinq minutes.
    </p>
  )
}

export const counted = (total: number) =>
  total === 0 ? 'Commentaires' : `${total} ${total === 1 ? 'commentaire' : 'commentaires'}`
