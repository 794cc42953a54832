import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { typeset } from '@/lib/articles/typography.rules'
import { type Outlook, outlookOf } from '@/lib/privacy/retention.queries'
import { lasting, type RetentionId, retentions } from '@/lib/privacy/retention.rules'
import { countOf } from '@/lib/said-figures.rules'

export const metadata: Metadata = { title: 'Données personnelles' }

/** What is kept of persons, how much of it, and when the next of it is erased. */
export default async function RetentionPage() {
  await requireStaff('manage-newspaper')
  const ids = Object.keys(retentions) as RetentionId[]
  const outlooks = await Promise.all(ids.map(async (id) => ({ id, ...(await outlookOf(id)) })))
  return (
    <main className="newsroom-page">
      <h1>Données personnelles</h1>
      <p>
        <a href="/admin/reglages">Réglages</a>
      </p>
      <p className="my-3">
        Toutes les dix minutes, le site efface ce qui est arrivé à son terme. Les lecteurs lisent ces mêmes durées sur
        la page <a href="/confidentialite#durees">Confidentialité</a>.
      </p>
      {outlooks.some(({ late }) => late) && (
        <p role="alert" className="notice mb-4">
          Des données auraient dû être effacées il y a plus d’une heure{'\u202f'}: le journal du site dit pourquoi elles
          ne l’ont pas été.
        </p>
      )}
      <div className="newsroom-scroll">
        <table className="newsroom-table">
          <thead>
            <tr>
              <th scope="col">Donnée</th>
              <th scope="col">Durée</th>
              <th scope="col">Gardées</th>
              <th scope="col">Prochain effacement</th>
            </tr>
          </thead>
          <tbody>
            {outlooks.map(({ id, held, next, late }) => (
              <tr key={id}>
                <td>{typeset(retentions[id].what)}</td>
                <td>{typeset(retentions[id].howLong)}</td>
                <td>{countOf(held)}</td>
                <td>
                  <Next next={next} late={late} />
                </td>
              </tr>
            ))}
            {lasting.map(({ what, howLong }) => (
              <tr key={what}>
                <td>{typeset(what)}</td>
                <td>{typeset(howLong)}</td>
                <td>–</td>
                <td>–</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  )
}

function Next({ next, late }: Pick<Outlook, 'next' | 'late'>) {
  if (!next) return 'rien à effacer'
  return (
    <>
      <Moment at={next} /> {late && <strong>(en retard)</strong>}
    </>
  )
}
