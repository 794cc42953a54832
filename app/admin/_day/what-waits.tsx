import type { Staff } from '@/app/_desk/caller'
import { can } from '@/lib/accounts/capability.rules'
import { recentMoment } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { progressNames } from '@/lib/assignments/progress.rules'
import type { DayArticle } from '@/lib/desk/day.queries'
import { answerNames, previewPath } from '@/lib/previews/preview.rules'
import { ReplyClock } from '../reponses/reply-clock'
import { DayList, DayRow } from './day-list'
import type { Day } from './find-day'
import { dueWords, storyPath } from './story-words'
import { WaitingCounts } from './waiting-counts'

type Props = { day: Day; staff: Staff; now: Date }

/** What somebody has before them: to approve, to write, to mend, to answer. */
export function WhatWaits({ day, staff, now }: Props) {
  const approves = can(staff.roles, 'approve-articles')
  return (
    <section aria-labelledby="attend">
      <h2 id="attend">Ce qui vous attend</h2>
      <WaitingCounts staff={staff} />
      {approves && (
        <DayList title="À valider" articles={day.submitted} empty="Rien n’attend de validation.">
          {(article) => <Who article={article} did="proposé" now={now} />}
        </DayList>
      )}
      {day.ready.length > 0 && (
        <DayList title="Prêts à paraître" articles={day.ready}>
          {(article) => <Who article={article} did="validé" now={now} />}
        </DayList>
      )}
      {day.replies.length > 0 && (
        <>
          <h3>Droits de réponse</h3>
          <ul className="newsroom-list">
            {day.replies.map((reply) => (
              <DayRow
                key={reply.id}
                href={`/admin/reponses/${reply.id}`}
                headline={`${reply.claimant}, sur «\u202f${reply.headline}\u202f»`}
                section={null}
              >
                <ReplyClock reply={reply} now={now} />
              </DayRow>
            ))}
          </ul>
        </>
      )}
      {day.sentBack.length > 0 && (
        <DayList title="Reprises demandées" articles={day.sentBack}>
          {(article) => (
            <>
              <Who article={article} did="renvoyé" now={now} />
              {article.words && `\u202f: «\u202f${typeset(article.words)}\u202f»`}
            </>
          )}
        </DayList>
      )}
      {day.notes.length > 0 && (
        <>
          <h3>Notes en marge</h3>
          <ul className="newsroom-list">
            {day.notes.map(({ id, articleId, headline, body, by, at }) => (
              <DayRow key={id} href={`/admin/articles/${articleId}`} headline={headline} section={null}>
                {by ?? 'quelqu’un'}, {recentMoment(at, now)}
                {'\u202f'}: «{'\u202f'}
                {typeset(body)}
                {'\u202f'}»
              </DayRow>
            ))}
          </ul>
        </>
      )}
      {day.answers.length > 0 && (
        <>
          <h3>Relectures</h3>
          <ul className="newsroom-list">
            {day.answers.map(({ articleId, number, headline, forWhom, answer, at }) => (
              <DayRow
                key={`${articleId} ${number} ${at.getTime()}`}
                href={previewPath(articleId, number)}
                headline={headline}
                section={null}
              >
                {answerNames[answer]}, {typeset(forWhom)}, {recentMoment(at, now)}
              </DayRow>
            ))}
          </ul>
        </>
      )}
      <h3>À écrire</h3>
      {day.stories.length === 0 && <p className="hint">Aucun sujet ne vous est confié.</p>}
      <ul className="newsroom-list">
        {day.stories.map((story) => (
          <DayRow key={story.id} href={storyPath(story)} headline={story.pitch} section={story.section}>
            {dueWords(story, now)} · {progressNames[story.progress]}
          </DayRow>
        ))}
      </ul>
      <DayList title="Vos brouillons" articles={day.drafts} empty="Aucun brouillon en cours.">
        {({ at }) => `enregistré ${recentMoment(at, now)}`}
      </DayList>
    </section>
  )
}

function Who({ article: { at, by }, did, now }: { article: DayArticle; did: string; now: Date }) {
  return (
    <>
      {did} {recentMoment(at, now)}
      {by && ` par ${by}`}
    </>
  )
}
