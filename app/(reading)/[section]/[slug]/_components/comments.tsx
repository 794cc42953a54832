import { Moment } from '@/app/_components/moment'
import { listApprovedComments } from '@/lib/comments/comment.queries'
import { type ThreadedComment, threaded } from '@/lib/comments/comment.rules'
import { CommentForm } from './comment-form'

type Props = { article: { id: number; path: string }; notice?: 'attente' }

/** The conversation under an article. `notice`: what just happened to the reader's own comment. */
export async function Comments({ article, notice }: Props) {
  const comments = threaded(await listApprovedComments(article.id))
  return (
    <section id="commentaires" className="comments" aria-labelledby="commentaires-titre">
      <h2 id="commentaires-titre">{counted(comments.length)}</h2>
      {notice && (
        <p role="status" className="notice">
          Merci. Votre commentaire attend la modération{'\u202f'}; il paraîtra ici dès qu’il sera accepté.
        </p>
      )}
      {comments.length > 0 && (
        <ol className="comment-thread">
          {comments.map((comment) => (
            <CommentView key={comment.id} comment={comment} path={article.path} />
          ))}
        </ol>
      )}
      <h3 id="laisser-un-commentaire">Laissez un commentaire</h3>
      <CommentForm articleId={article.id} />
    </section>
  )
}

const counted = (total: number) =>
  total === 0 ? 'Commentaires' : `${total} ${total === 1 ? 'commentaire' : 'commentaires'}`

function CommentView({ comment, path }: { comment: ThreadedComment; path: string }) {
  return (
    <li id={`commentaire-${comment.id}`} className={`comment depth-${comment.depth}`}>
      <p className="comment-meta">
        <strong dir="auto">{comment.name}</strong>
        <a href={`#commentaire-${comment.id}`}>
          <Moment at={comment.postedAt} />
        </a>
      </p>
      <CommentText text={comment.body} />
      <a className="comment-answer" href={`${path}/commenter?reponse=${comment.id}`} rel="nofollow">
        Répondre<span className="sr-only"> à {comment.name}</span>
      </a>
    </li>
  )
}

/** A reader's words, as they were typed: paragraphs and line ends are theirs, nothing else is markup. */
export function CommentText({ text }: { text: string }) {
  return (
    <div className="comment-text" dir="auto">
      {text}
    </div>
  )
}
