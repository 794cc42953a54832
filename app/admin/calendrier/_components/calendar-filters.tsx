import { calendarAddress } from '@/lib/assignments/agenda.rules'
import type { CalendarQuestion } from '@/lib/assignments/assignment.rules'

type Named = { id: number; name: string }

type Props = { asked: CalendarQuestion; people: readonly Named[]; sections: readonly Named[] }

/** A month or its list, of everybody or of one, of every section or of one. */
export function CalendarFilters({ asked, people, sections }: Props) {
  const choices = [
    { name: 'personne', label: 'Personne', all: 'Toutes', value: asked.personne, options: people },
    { name: 'rubrique', label: 'Rubrique', all: 'Toutes', value: asked.rubrique, options: sections },
  ]
  return (
    <div className="calendar-asked">
      <nav aria-label="Vue" className="calendar-ways">
        {(['mois', 'liste'] as const).map((vue) => (
          <a key={vue} href={calendarAddress({ ...asked, vue })} aria-current={asked.vue === vue ? 'page' : undefined}>
            {vue === 'mois' ? 'Mois' : 'Liste'}
          </a>
        ))}
      </nav>
      <form method="get" className="newsroom-bar" aria-label="Choisir ce que le calendrier montre">
        {asked.mois && <input type="hidden" name="mois" value={asked.mois} />}
        {asked.vue === 'liste' && <input type="hidden" name="vue" value="liste" />}
        {choices.map(({ name, label, all, value, options }) => (
          <div key={name}>
            <label className="label" htmlFor={name}>
              {label}
            </label>
            <select className="field" id={name} name={name} defaultValue={value ?? ''}>
              <option value="">{all}</option>
              {options.map(({ id, name: words }) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button type="submit" className="button">
          Filtrer
        </button>
      </form>
    </div>
  )
}
