import { publicFile } from '@/app/_desk/public-file'
import type { ShownComment } from '@/lib/comments/thread.rules'
import { recommend } from '../actions'
import { CommentView } from './comment-view'

type Props = {
  comments: readonly ShownComment[]
  /** The article's. */
  path: string
  /** Whether one may answer. */
  open: boolean
  /** Not as threads: each says what it answers. */
  flat?: boolean
  title?: string
  /** The comment that the page is about. */
  here?: number
  /** Whether addresses may lead to these; not where they are shown a second time. */
  anchored?: boolean
}

/** Comments in their order. One form is around them all: its buttons say which comment was found useful. */
export function CommentList({ comments, path, title, anchored = true, ...shared }: Props) {
  const before = comments[0]?.path.slice(0, -1) ?? []
  const continues = !shared.flat && before.length > 0 && shared.here === undefined
  return (
    <form action={recommend}>
      {title && <h3>{title}</h3>}
      {continues && (
        <p className="hint">
          Suite d’<a href={`${path}/commentaires/${before[0]}`}>un fil commencé plus haut</a>.
        </p>
      )}
      <ol className="comment-thread">
        {comments.map((comment) => (
          <CommentView key={comment.id} comment={comment} path={path} anchored={anchored} {...shared} />
        ))}
        {/* a list may hold a script, and only pages with comments are to carry this one */}
        <script type="module" src={publicFile('/comment-useful.js')} />
      </ol>
    </form>
  )
}
