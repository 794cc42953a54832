'use client'

import type { Editor } from '@tiptap/react'
import { type ReactNode, useState } from 'react'
import type { EditedArticle } from '@/lib/articles/article.queries'
import { type ArticleContent, missingForPublication } from '@/lib/articles/article.rules'
import { momentOf } from '@/lib/articles/dates.rules'
import { momentsAt } from '@/lib/articles/paris-clock.rules'
import type { DeskView } from '@/lib/desk/desk-view.queries'
import type { WantedMove } from '@/lib/desk/move.rules'
import { type Hand, type Move, movesFrom } from '@/lib/desk/stage.rules'
import { changeEmbargo, moveArticle } from '../actions'
import { MissingList } from '../missing-list.client'
import { DeskActs } from './desk-acts.client'
import { ReasonForm } from './reason-form.client'
import { TimeForm } from './time-form.client'
import { UpdateChoice, type Updating } from './update-choice.client'
import { useDesk } from './use-desk.client'
import { WhereItStands } from './where-it-stands.client'

type Props = {
  article: EditedArticle
  desk: DeskView
  /** What this person may do. */
  hand: Hand
  content: ArticleContent
  text: Editor | null
  /** The number of the version in view; null: it could not be saved. */
  saveNow: () => Promise<number | null>
  /** The newest version that this desk knows of. */
  latest: number
  onPublished: () => void
}

type Versioned = Extract<WantedMove, { number: number }>['move']
type Extra = Record<string, unknown>

const noCorrection: Updating = { update: 'substance', text: '', replacesId: null }

/** What becomes of the article: proposed, approved, given a time, shown to readers, taken away. Each sees what their hand may do. */
export function DeskPanel({ article, desk, hand, content, text, saveNow, latest, onPublished }: Props) {
  const { view, said, busy, act } = useDesk(article.id, desk)
  const [updating, setUpdating] = useState(noCorrection)
  const moves = movesFrom(view, hand)
  const may = (move: Move) => moves.includes(move)
  const incomplete = missingForPublication(content).length > 0
  const isOnline = view.standing === 'online'

  const move = (wanted: Exclude<Move, Versioned>, done: string, extra: Extra = {}) =>
    act(
      () => moveArticle({ move: wanted, articleId: article.id, ...extra }),
      () => done,
    )
  /** The version in view is saved first, and is the one that moves. */
  const moveVersion = (wanted: Versioned, done: string, extra: Extra = {}) =>
    act(
      async () => {
        const number = await saveNow()
        if (number === null) return 'Le texte n’a pas pu être enregistré\u202f: rien n’a été fait.'
        return moveArticle({ move: wanted, articleId: article.id, number, ...extra })
      },
      (outcome) => ('already' in outcome && outcome.already ? 'Cette version est déjà en ligne.' : done),
    )

  async function print() {
    const { update, ...correction } = updating
    const isDone =
      isOnline && update === 'correction'
        ? await moveVersion('correct', 'Correction publiée.', correction)
        : may('put-back')
          ? await moveVersion('put-back', 'Publié.')
          : await moveVersion('publish', isOnline ? 'Mis à jour pour les lecteurs.' : 'Publié.', { update })
    if (!isDone) return
    setUpdating(noCorrection)
    onPublished()
  }

  return (
    <section aria-labelledby="publication" className="editor-publish">
      <h2 id="publication">Publication</h2>
      <WhereItStands view={view} latest={latest} />
      <MissingList content={content} text={text} />
      {isOnline && may('publish') && (
        <UpdateChoice updating={updating} corrections={view.corrections} onChange={setUpdating} />
      )}
      <p className="desk-moves">
        {(may('publish') || may('put-back')) && (
          <Act isStrong isOff={busy || incomplete} does={print}>
            {isOnline ? 'Mettre à jour' : 'Publier'}
          </Act>
        )}
        {may('approve') && view.stage === 'submitted' && (
          <Act isOff={busy} does={() => moveVersion('approve', 'Validé\u202f: le texte est prêt.')}>
            Valider
          </Act>
        )}
        {may('submit') && view.staged?.number !== latest && (
          <Act
            isStrong={hand === 'proposes'}
            isOff={busy}
            does={() => moveVersion('submit', 'Proposé à la rédaction.')}
          >
            {view.stage === 'draft' ? 'Proposer' : 'Proposer cette version'}
          </Act>
        )}
        {may('take-back') && (
          <Act isOff={busy} does={() => move('take-back', 'Repris\u202f: c’est de nouveau un brouillon.')}>
            Reprendre
          </Act>
        )}
        {may('unschedule') && (
          <Act isOff={busy} does={() => move('unschedule', 'Déprogrammé\u202f: rien ne paraîtra automatiquement.')}>
            Déprogrammer
          </Act>
        )}
      </p>
      <p role="status">{said}</p>
      {isOnline && view.published && (
        <p>
          <a href={view.published.path}>Voir l’article</a>
        </p>
      )}
      {may('schedule') && (
        <details>
          <summary>{view.scheduled ? 'Changer l’heure de parution' : 'Programmer'}</summary>
          {isOnline && updating.update === 'correction' ? (
            <p className="hint">Une correction paraît tout de suite{'\u202f'}: elle ne se programme pas.</p>
          ) : (
            <TimeForm
              submit="Programmer la parution"
              busy={busy || incomplete}
              onSubmit={(time) =>
                void moveVersion('schedule', scheduledWords(time), { ...time, update: updating.update })
              }
            />
          )}
        </details>
      )}
      {may('send-back') && (
        <details>
          <summary>Demander des reprises</summary>
          <ReasonForm
            label="Qu’y a-t-il à reprendre&#8239;?"
            submit="Renvoyer le texte"
            busy={busy}
            onSubmit={(reason) => move('send-back', 'Renvoyé, avec vos remarques.', { reason })}
          />
        </details>
      )}
      <details>
        <summary>Embargo</summary>
        <TimeForm
          submit={view.isEmbargoed ? 'Changer l’embargo' : 'Poser l’embargo'}
          busy={busy}
          onSubmit={(time) =>
            void act(
              () => changeEmbargo({ act: 'set', articleId: article.id, ...time }),
              () => 'Rien ne paraîtra avant cette heure.',
            )
          }
        />
        {view.isEmbargoed && hand !== 'proposes' && (
          <Act
            isOff={busy}
            does={() =>
              act(
                () => changeEmbargo({ act: 'lift', articleId: article.id }),
                () => 'L’embargo est levé.',
              )
            }
          >
            Lever l’embargo
          </Act>
        )}
      </details>
      {may('take-down') && (
        <details>
          <summary>Dépublier</summary>
          <ReasonForm
            label="Pourquoi&#8239;?"
            submit="Retirer l’article du site"
            busy={busy}
            onSubmit={(reason) => move('take-down', 'L’article n’est plus en ligne.', { reason })}
          />
        </details>
      )}
      <DeskActs acts={view.acts} />
    </section>
  )
}

type Pressed = { isStrong?: boolean; isOff: boolean; does: () => Promise<unknown>; children: ReactNode }

/** A button that moves the article. */
const Act = ({ isStrong = false, isOff, does, children }: Pressed) => (
  <button
    type="button"
    className={isStrong ? 'button button-strong' : 'button'}
    disabled={isOff}
    onClick={() => void does()}
  >
    {children}
  </button>
)

/** « Paraîtra le 25 octobre 2026 à 2 h 30 », and which of the two when that hour passes twice. */
function scheduledWords({ day, time }: { day: string; time: string }): string {
  const [first, second] = momentsAt(day, time)
  if (!first) return 'Programmé.'
  return `Paraîtra le ${momentOf(first)}${second ? ', au premier passage de cette heure (heure d’été)' : ''}.`
}
