import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { typeset } from '@/lib/articles/typography.rules'
import { findLedDiscussion, type LatestComment, listLatest } from '@/lib/comments/discussion.queries'
import { closesAt, MODES, modeNames } from '@/lib/comments/discussion.rules'
import { id } from '@/lib/typed-text.rules'
import { said } from '../../_components/said'
import { pin, setRules } from './actions'
import { AnswerForm } from './answer-form.client'

export const metadata: Metadata = { title: 'Commentaires d’un article' }

const LATEST = 50
const done: Record<string, string> = {
  regles: 'Les règles de cette discussion sont enregistrées.',
  epingle: 'C’est fait : la tête de la discussion est à jour.',
}

type Props = {
  params: Promise<{ article: string }>
  searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }>
}

/** An article's discussion as the newsroom leads it: its rules, its latest comments, and answers to them. */
export default async function DiscussionDesk({ params, searchParams }: Props) {
  await requireStaff('lead-discussions')
  const wanted = id.safeParse((await params).article)
  const discussion = wanted.success ? await findLedDiscussion(wanted.data) : null
  if (!wanted.success || !discussion) notFound()
  const articleId = wanted.data
  const latest = await listLatest(articleId, LATEST)
  const { headline, path, mode, closesAfter, publishedAt, pinnedId } = discussion
  const end = mode === 'closed' ? null : closesAt(discussion, publishedAt)
  return (
    <main className="newsroom-page">
      <h1>Commentaires d’un article</h1>
      <p>
        <a href={`${path}#commentaires`}>{typeset(headline)}</a>
      </p>
      <p role="status">{said(await searchParams, done)}</p>
      <h2>Règles</h2>
      <form action={setRules} className="discussion-rules">
        <input type="hidden" name="articleId" value={articleId} />
        <fieldset>
          <legend className="label">Les commentaires sont</legend>
          {MODES.map((each) => (
            <label key={each} className="choice">
              <input type="radio" name="mode" value={each} defaultChecked={each === mode} /> {modeNames[each]}
            </label>
          ))}
        </fieldset>
        <p>
          <label className="label" htmlFor="closesAfter">
            Fermer après (jours depuis la publication)
          </label>
          <input
            className="field"
            id="closesAfter"
            name="closesAfter"
            inputMode="numeric"
            pattern="[1-9][0-9]{0,3}"
            defaultValue={closesAfter ?? ''}
          />
        </p>
        {end && (
          <p className="hint">
            {end > new Date() ? 'Se ferme le ' : 'Fermés depuis le '}
            <Moment at={end} />
          </p>
        )}
        <button type="submit" className="button">
          Enregistrer les règles
        </button>
      </form>
      <h2>Répondre à tous</h2>
      <AnswerForm articleId={articleId} label="Message de la rédaction" />
      <h2>Derniers commentaires en ligne</h2>
      {latest.length === 0 ? (
        <p className="hint">Aucun commentaire n’est en ligne.</p>
      ) : (
        <ol className="queue">
          {latest.map((comment) => (
            <Latest key={comment.id} comment={comment} articleId={articleId} isPinned={comment.id === pinnedId} />
          ))}
        </ol>
      )}
    </main>
  )
}

type LatestProps = { comment: LatestComment; articleId: number; isPinned: boolean }

function Latest({ comment: { id: commentId, name, body, postedAt, ours }, articleId, isPinned }: LatestProps) {
  return (
    <li className="queued" id={`commentaire-${commentId}`}>
      <p>
        <strong dir="auto">{name}</strong>{' '}
        <span className="hint">
          {ours && 'la rédaction · '}
          {isPinned && 'en tête · '}
          <Moment at={postedAt} />
        </span>
      </p>
      <p className="queued-text" dir="auto">
        {body}
      </p>
      {ours && (
        <form action={pin}>
          <input type="hidden" name="articleId" value={articleId} />
          <button type="submit" name="commentId" value={isPinned ? '' : commentId} className="button button-small">
            {isPinned ? 'Ne plus épingler' : 'Épingler en tête'}
          </button>
        </form>
      )}
      <details>
        <summary>Répondre</summary>
        <AnswerForm articleId={articleId} parentId={commentId} label={`Réponse à ${name}`} />
      </details>
    </li>
  )
}
