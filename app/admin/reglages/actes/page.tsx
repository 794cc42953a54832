import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { listMembers } from '@/lib/accounts/account.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { acts, isAct, type LogQuestion, logQuestion } from '@/lib/audit/act.rules'
import { type LogEntry, listActs } from '@/lib/audit/audit.queries'

export const metadata: Metadata = { title: 'Journal des actes' }

const PER_PAGE = 100

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const addressOf = (path: string, question: LogQuestion) => {
  const parts = Object.entries(question).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return parts.length > 0 ? `${path}?${new URLSearchParams(parts)}` : path
}

/** Who did what, newest first; to be searched, and taken away. */
export default async function ActsPage({ searchParams }: Props) {
  await requireStaff('manage-newspaper')
  const question = logQuestion.parse(await searchParams)
  const [found, members] = await Promise.all([listActs(question, PER_PAGE + 1), listMembers()])
  const shown = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? shown.at(-1) : undefined
  return (
    <main className="newsroom-page">
      <h1>Journal des actes</h1>
      <p className="hint">
        Connexions, comptes, mots de passe et réglages{'\u202f'}: gardé un an, la base de données refuse qu’on y touche
        avant.
      </p>
      <form method="get" className="log-question" aria-label="Chercher dans le journal">
        <label>
          <span className="label">Mots</span>
          <input className="field" name="q" defaultValue={question.q} maxLength={100} />
        </label>
        <label>
          <span className="label">Acte</span>
          <select className="field" name="acte" defaultValue={question.acte ?? ''}>
            <option value="">Tous</option>
            {Object.entries(acts).map(([act, name]) => (
              <option key={act} value={act}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">Par</span>
          <select className="field" name="membre" defaultValue={question.membre ?? ''}>
            <option value="">Tous</option>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">Du</span>
          <input className="field" type="date" name="du" defaultValue={question.du} />
        </label>
        <label>
          <span className="label">Au</span>
          <input className="field" type="date" name="au" defaultValue={question.au} />
        </label>
        <button type="submit" className="button button-strong">
          Chercher
        </button>
      </form>
      {shown.length === 0 ? (
        <p className="empty">Rien de tel n’est noté.</p>
      ) : (
        <>
          <p>
            <a href={addressOf('/admin/reglages/actes/csv', { ...question, avant: undefined })}>
              Emporter ces lignes (CSV)
            </a>
          </p>
          <Log entries={shown} />
        </>
      )}
      {last && (
        <p>
          <a href={addressOf('/admin/reglages/actes', { ...question, avant: last.id })}>Plus anciens</a>
        </p>
      )}
    </main>
  )
}

const Log = ({ entries }: { entries: readonly LogEntry[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
  <section className="newsroom-scroll" aria-label="Actes" tabIndex={0}>
    <table className="newsroom-table log-table">
      <thead>
        <tr>
          <th scope="col">Quand</th>
          <th scope="col">Qui</th>
          <th scope="col">Quoi</th>
          <th scope="col">À propos de</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, by, act, subject, detail }) => (
          <tr key={id}>
            <td>
              <Moment at={at} />
            </td>
            <td>{by ?? 'Le site'}</td>
            <td>{isAct(act) ? acts[act] : act}</td>
            <td>
              {subject}
              {subject && detail && <br />}
              {detail && <span className="hint">{typeset(detail)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
