import { Moment } from '@/app/_components/moment'
import { typeset } from '@/lib/articles/typography.rules'
import type { ErrorReport } from '@/lib/error-reports/error-report.queries'
import { kindNames } from '@/lib/error-reports/error-report.rules'
import { settle } from './actions'

const answer = ({ email, headline }: ErrorReport) =>
  `mailto:${encodeURIComponent(email ?? '').replace('%40', '@')}?subject=${encodeURIComponent(`Votre signalement sur « ${headline} »`)}`

/** One report: the article, the words it is about, what its reader says, and what can be done. */
export function ReportView({ report }: { report: ErrorReport }) {
  const { id, articleId, path, headline, changedSince, kind, passage, explanation, email, createdAt, handledAt } =
    report
  return (
    <li className="queued" id={`signalement-${id}`}>
      <p className="hint">
        Sur <a href={path}>{typeset(headline)}</a> · <Moment at={createdAt} />
        {changedSince && ' · article mis à jour depuis'}
      </p>
      <h2 className="report-kind">{kindNames[kind]}</h2>
      {passage && (
        <blockquote className="queued-parent" dir="auto">
          <p className="report-passage">{passage}</p>
        </blockquote>
      )}
      <p className="queued-text" dir="auto">
        {explanation}
      </p>
      <form action={settle} className="queued-form">
        <input type="hidden" name="reportId" value={id} />
        <button type="submit" name="state" value={handledAt ? 'open' : 'handled'} className="button button-small">
          {handledAt ? 'Rouvrir' : 'Traité'}
        </button>
        <a className="button button-small" href={`/admin/articles/${articleId}`}>
          Ouvrir l’article
        </a>
        {email && (
          <a className="button button-small" href={answer(report)}>
            Répondre à {email}
          </a>
        )}
      </form>
      {handledAt && (
        <p className="hint">
          Traité le <Moment at={handledAt} />
          {report.handledBy && ` par ${report.handledBy}`}
        </p>
      )}
    </li>
  )
}
