import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { requireStaff } from '@/app/_desk/staff-page'
import { can } from '@/lib/accounts/capability.rules'
import { fullDayOf, momentOf, recentMoment, timeOf } from '@/lib/articles/dates.rules'
import type { DayArticle } from '@/lib/desk/day.queries'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { LegalDuties } from './_components/legal-duties'
import { DayList, DayRow } from './_day/day-list'
import { findDay } from './_day/find-day'
import { WaitingCounts } from './_day/waiting-counts'
import { startArticle } from './articles/actions'
import './day.css'

export const metadata: Metadata = { title: 'Aujourd’hui' }

/** What a day looks like: what waits for whoever opens it, what goes out today, what was missed. */
export default async function DayPage() {
  const staff = await requireStaff()
  // who only moderates has one place to be
  if (!can(staff.roles, 'write-articles')) redirect('/admin/moderation')
  const now = new Date()
  const approves = can(staff.roles, 'approve-articles')
  const day = await findDay({ accountId: staff.accountId, approves, now })
  return (
    <main className="newsroom-page day">
      <header className="day-head">
        <h1>Aujourd’hui</h1>
        <p className="hint">{fullDayOf(now)}</p>
      </header>
      <LegalDuties staff={staff} />
      <form action={startArticle} className="newsroom-bar">
        <button type="submit" className="button button-strong">
          Nouvel article
        </button>
      </form>
      <Missed day={day} now={now} />
      <div className="day-columns">
        <section aria-labelledby="attend">
          <h2 id="attend">Ce qui vous attend</h2>
          <WaitingCounts staff={staff} />
          {approves && (
            <DayList title="À valider" articles={day.submitted} empty="Rien n’attend de validation.">
              {(article) => <Who article={article} did="proposé" now={now} />}
            </DayList>
          )}
          {approves && day.ready.length > 0 && (
            <DayList title="Prêts à paraître" articles={day.ready}>
              {(article) => <Who article={article} did="validé" now={now} />}
            </DayList>
          )}
          {day.sentBack.length > 0 && (
            <DayList title="Reprises demandées" articles={day.sentBack}>
              {(article) => (
                <>
                  <Who article={article} did="renvoyé" now={now} />
                  {article.words && <q className="day-words">{article.words}</q>}
                </>
              )}
            </DayList>
          )}
          <DayList title="Vos brouillons" articles={day.drafts} empty="Aucun brouillon en cours.">
            {({ at }) => `enregistré ${recentMoment(at, now)}`}
          </DayList>
        </section>
        <section aria-labelledby="parait">
          <h2 id="parait">Ce qui paraît aujourd’hui</h2>
          <DayList title="Programmé" articles={day.scheduled} empty="Rien n’est programmé d’ici minuit.">
            {({ at, by }) => `à ${timeOf(at)}${by ? `, par ${by}` : ''}`}
          </DayList>
          {day.published.length > 0 && (
            <>
              <h3>Paru</h3>
              <ul className="newsroom-list">
                {day.published.map(({ id, headline, path, section, publishedAt }) => (
                  <DayRow key={id} href={path} headline={headline} section={section}>
                    à {timeOf(publishedAt)}
                  </DayRow>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
    </main>
  )
}

type Day = Awaited<ReturnType<typeof findDay>>

/** What did not go out as it should have; nothing is shown when all did. */
function Missed({ day: { missed, overdue, late }, now }: { day: Day; now: Date }): ReactNode {
  if (missed.length + overdue.length + late.length === 0) return null
  return (
    <section aria-labelledby="manque" className="day-missed">
      <h2 id="manque">Ce qui a été manqué</h2>
      <ul className="newsroom-list">
        {overdue.map((article) => (
          <DayRow key={article.id} {...row(article)}>
            devait paraître le {momentOf(article.at)} et attend toujours
            {'\u202f'}: le service de nuit ne répond pas
          </DayRow>
        ))}
        {missed.map((article) => (
          <DayRow key={article.id} {...row(article)}>
            n’a pas paru le {momentOf(article.at)}
            {'\u202f'}: {sentenceFor(article.words ?? '')}
          </DayRow>
        ))}
        {late.map(({ id, articleId, headline, at, detail }) => (
          <DayRow key={`late-${id}`} href={`/admin/articles/${articleId}`} headline={headline} section={null}>
            paru en retard, {recentMoment(at, now)}
            {'\u202f'}: {detail}
          </DayRow>
        ))}
      </ul>
    </section>
  )
}

const row = ({ id, headline, section }: DayArticle) => ({ href: `/admin/articles/${id}`, headline, section })

function Who({ article: { at, by }, did, now }: { article: DayArticle; did: string; now: Date }) {
  return (
    <>
      {did} {recentMoment(at, now)}
      {by && ` par ${by}`}
    </>
  )
}
