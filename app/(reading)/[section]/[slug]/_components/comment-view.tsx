import { Moment } from '@/app/_components/moment'
import { depthOf, namesParent, type ShownComment } from '@/lib/comments/thread.rules'
import { CommentText } from './comment-text'

type Props = {
  comment: ShownComment
  path: string
  open: boolean
  flat?: boolean
  here?: number
  anchored: boolean
}

/** A comment, or the gap it left. */
export function CommentView({ comment, path, open, flat, here, anchored }: Props) {
  const { id, words, withdrawn, verified, ours, useful, postedAt, editedAt, parent } = comment
  const depth = flat ? 0 : depthOf(comment)
  const shared = {
    id: anchored ? `commentaire-${id}` : undefined,
    'aria-current': here === id || undefined,
  }
  if (!words) {
    return (
      <li {...shared} className={`comment depth-${depth} comment-gap`}>
        Commentaire retiré{withdrawn ? ' par son auteur' : ' par la modération'}.
      </li>
    )
  }
  const { name, body } = words
  return (
    <li {...shared} className={`comment depth-${depth}${ours ? ' comment-ours' : ''}`}>
      <p className="comment-meta">
        <strong dir="auto">{name}</strong>
        {ours && <span className="comment-badge">La rédaction</span>}
        {verified && <span>lecteur vérifié</span>}
        <a href={`${path}/commentaires/${id}`} rel="nofollow">
          <Moment at={postedAt} />
        </a>
        {editedAt && <span>modifié</span>}
      </p>
      {parent && (flat || namesParent(comment)) && (
        <p className="comment-meta">
          <a href={`${path}/commentaires/${parent.id}`} rel="nofollow">
            En réponse à {parent.name ?? 'un commentaire retiré'}
          </a>
        </p>
      )}
      <CommentText text={body} />
      <p className="comment-tools">
        <button type="submit" name="utile" value={id} className="comment-useful">
          Utile{useful > 0 && ` (${useful})`}
          <span className="sr-only">, ce commentaire de {name}</span>
        </button>
        {open && (
          <a href={`${path}/commenter?reponse=${id}`} rel="nofollow">
            Répondre<span className="sr-only"> à {name}</span>
          </a>
        )}
        <a href={`${path}/commentaires/${id}/signaler`} rel="nofollow">
          Signaler<span className="sr-only"> ce commentaire de {name}</span>
        </a>
      </p>
    </li>
  )
}
