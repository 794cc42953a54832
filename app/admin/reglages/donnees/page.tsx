import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { typeset } from '@/lib/articles/typography.rules'
import { type Outlook, outlookOf } from '@/lib/privacy/retention.queries'
import { lasting, type RetentionId, retentions } from '@/lib/privacy/retention.rules'
import { isKnownReason, sentenceFor } from '@/lib/refusal-sentences.rules'
import { countOf } from '@/lib/said-figures.rules'
import { Requests } from './requests'

export const metadata: Metadata = { title: 'Données personnelles' }

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }> }

/** What persons ask about their data, what is kept of them, how much of it, when the next of it is erased, and the register. */
export default async function RetentionPage({ searchParams }: Props) {
  await requireStaff('manage-newspaper')
  const { fait, refus } = await searchParams
  const here = '/admin/reglages/donnees'
  const ids = Object.keys(retentions) as RetentionId[]
  const outlooks = await Promise.all(ids.map(async (id) => ({ id, ...(await outlookOf(id)) })))
  return (
    <main className="newsroom-page">
      <h1>Données personnelles</h1>
      <p>
        <a href="/admin/reglages">Réglages</a>
      </p>
      <Requests
        fait={typeof fait === 'string' ? fait : undefined}
        refusal={typeof refus === 'string' && isKnownReason(refus) ? sentenceFor(refus) : ''}
      />
      <h2>Registre des traitements</h2>
      <p>
        Tenu à jour par le site lui-même (RGPD, article 30){'\u202f'}:{' '}
        <a href={`${here}/registre`} download>
          en tableau (CSV)
        </a>
        ,{' '}
        <a href={`${here}/registre-json`} download>
          en document (JSON)
        </a>
        .
      </p>
      <h2>Ce que le site garde</h2>
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
            {Object.values(lasting).map(({ what, howLong }) => (
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
