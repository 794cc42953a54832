import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { can } from '@/lib/accounts/capability.rules'
import { dayOf, fullDayOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { comparisonPath, versionsPage } from '@/lib/articles/version-address.rules'
import { findVersionedArticle, listSessions } from '@/lib/articles/version-list.queries'
import { byDay } from '@/lib/articles/version-list.rules'
import { id } from '@/lib/typed-text.rules'
import { said } from '../../../_components/said'
import { Status } from '../../../_components/status'
import { SessionRow } from './_components/session-row'
import { WithholdingForms } from './_components/withholding'
import '../../versions.css'

export const metadata: Metadata = { title: 'Versions' }

const done: Record<string, string> = {
  withhold: 'Cette version est retirée de l’historique public : les lecteurs ne peuvent plus la comparer à une autre.',
  show: 'Cette version est de nouveau dans l’historique public.',
}

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Every publication and every working session of an article, newest first, two of them to be compared. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const staff = await requireStaff('write-articles')
  const wanted = id.safeParse((await params).id)
  const article = wanted.success ? await findVersionedArticle(wanted.data) : null
  if (!wanted.success || !article) notFound()
  const address = await searchParams
  const { avant } = versionsPage.parse(address)
  const { sessions, older } = await listSessions(wanted.data, avant)
  const inLine = sessions.filter(({ newest }) => !newest.refused)
  const chosen = { from: inLine[1]?.newest.number, to: inLine[0]?.newest.number }
  const isChanged = article.published !== null && !article.takenDown && article.published !== article.latest
  // what readers have before them is not taken out of its history
  const canWithhold = can(staff.roles, 'approve-articles')
  const former = canWithhold
    ? sessions.flatMap(({ newest }) => (newest.publishedAt && newest.number !== article.published ? [newest] : []))
    : []
  return (
    <main className="newsroom-page versions">
      <h1>Versions</h1>
      <Status words={said(address, done)} />
      <p className="versions-of">
        <a href={`/admin/articles/${wanted.data}`}>{typeset(article.headline) || 'Sans titre'}</a>
      </p>
      {sessions.length === 0 ? (
        <p className="notice">
          Aucune version à cet endroit. <a href={`/admin/articles/${wanted.data}/versions`}>Toutes les versions</a>
        </p>
      ) : (
        <form action={`/admin/articles/${wanted.data}/versions/comparer`} method="get">
          <div className="versions-bar">
            <button type="submit" className="button">
              Comparer
            </button>
            <p className="hint">De la version cochée à gauche à celle cochée à droite</p>
            {isChanged && article.published !== null && (
              <a href={comparisonPath(wanted.data, article.published, article.latest)}>
                Comparer avec ce qui est en ligne
              </a>
            )}
          </div>
          <p className="versions-columns" aria-hidden="true">
            <span>de</span>
            <span>à</span>
          </p>
          {byDay(sessions).map(({ day, sessions: ofDay }) => (
            <section key={`${day}-${ofDay[0]?.newest.number}`} aria-labelledby={`jour-${ofDay[0]?.newest.number}`}>
              <h2 id={`jour-${ofDay[0]?.newest.number}`}>
                {ofDay[0] && (
                  <time dateTime={day} title={dayOf(ofDay[0].newest.savedAt)}>
                    {fullDayOf(ofDay[0].newest.savedAt)}
                  </time>
                )}
              </h2>
              <ol className="versions-list">
                {ofDay.map((session) => (
                  <SessionRow
                    key={session.newest.number}
                    articleId={wanted.data}
                    session={session}
                    latest={article.latest}
                    chosen={chosen}
                    withholds={former.includes(session.newest)}
                  />
                ))}
              </ol>
            </section>
          ))}
        </form>
      )}
      <WithholdingForms articleId={wanted.data} versions={former} />
      {(older !== null || avant !== undefined) && (
        <nav className="newsroom-bar mt-4" aria-label="Pages de la liste">
          {avant !== undefined && (
            <a className="button" href={`/admin/articles/${wanted.data}/versions`}>
              Les plus récentes
            </a>
          )}
          {older !== null && (
            <a className="button" href={`/admin/articles/${wanted.data}/versions?avant=${older}`}>
              Versions plus anciennes
            </a>
          )}
        </nav>
      )}
    </main>
  )
}
