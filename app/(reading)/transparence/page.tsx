import type { Metadata } from 'next'
import { LegalLink } from '@/app/_components/legal/legal-link'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { dayOf } from '@/lib/articles/dates.rules'
import { listYears, type YearOfModeration } from '@/lib/moderation/figures.queries'
import { TextPage } from '../_components/text-page'

// kept for the day: figures of a year are not news of an hour
export const generateMetadata = (): Metadata => ({
  title: 'Transparence de la modération',
  description: 'Ce que la modération a décidé, année par année.',
  alternates: { canonical: '/transparence' },
  other: keepUntilChanged({}),
})

const number = new Intl.NumberFormat('fr-FR')
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 })

/** What moderation decided, year by year, counted from its log (DSA, articles 15 and 24, in small). */
export default async function TransparencyPage() {
  const years = await listYears()
  return (
    <TextPage title="Transparence de la modération">
      <p>
        Ces chiffres sont comptés dans le registre des décisions, au {dayOf(new Date())}. Les règles sont dans la{' '}
        <LegalLink to="/charte#moderation">charte</LegalLink>.
      </p>
      {years.length === 0 && <p>Rien n’a encore été décidé.</p>}
      {years.map((year) => (
        <Year key={year.year} figures={year} />
      ))}
    </TextPage>
  )
}

function Year({ figures }: { figures: YearOfModeration }) {
  const { year, approved, rejected, spam, held, hours, notices, removed, appeals, overturned } = figures
  const ruled = approved + rejected + spam
  const lines: [string, string][] = [
    ['Commentaires lus', number.format(ruled)],
    ['acceptés', number.format(approved)],
    ['refusés ou retirés, avec un motif', number.format(rejected)],
    ['indésirables', number.format(spam)],
    ['retenus d’abord par une règle ou par le filtre', ruled > 0 ? percent.format(held / ruled) : '–'],
    ['Délai médian avant une décision', hours === null ? '–' : delayOf(hours)],
    ['Signalements de lecteurs', number.format(notices)],
    ['suivis d’un retrait', number.format(removed)],
    ['Recours contre une décision', number.format(appeals)],
    ['qui l’ont fait annuler', number.format(overturned)],
  ]
  return (
    <>
      <h2>{year}</h2>
      <table className="plain-table">
        <caption className="sr-only">La modération en {year}</caption>
        <tbody>
          {lines.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function delayOf(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))}\u00a0min`
  return hours < 48 ? `${Math.round(hours)}\u00a0h` : `${Math.round(hours / 24)}\u00a0jours`
}
