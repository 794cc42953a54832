import { type DeskFigures, delayOf, percentOf, readOf, shareOf } from '@/lib/moderation/desk-figures.rules'

export const number = new Intl.NumberFormat('fr-FR')

/** A share or a delay, or a dash where there is none. */
export const orDash = (value: number | null, format: (value: number) => string): string =>
  value === null ? '–' : format(value)

/** The whole time at a glance. */
export function KeyFigures({ figures }: { figures: DeskFigures }) {
  const { median, ninth, judged, held, trusted, refused, overturned } = figures
  const cells = [
    { name: 'Commentaires lus', value: number.format(readOf(figures)) },
    {
      name: 'Délai médian',
      value: orDash(median, delayOf),
      more: ninth !== null && `neuf sur dix en ${delayOf(ninth)}`,
    },
    {
      name: 'Retenus par le site',
      value: orDash(shareOf(held, judged), percentOf),
      more: judged > 0 && `${orDash(shareOf(trusted, judged), percentOf)} parus par confiance`,
    },
    {
      name: 'Refus annulés',
      value: orDash(shareOf(overturned, refused), percentOf),
      more: `${number.format(overturned)} sur ${number.format(refused)}`,
    },
  ]
  return (
    <dl className="key-figures">
      {cells.map(({ name, value, more }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            {more && <span className="hint">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
