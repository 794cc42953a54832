import { type DeskFigures, delayOf, type FiguresOfDesk, readOf } from '@/lib/moderation/desk-figures.rules'
import { sectionRows } from '@/lib/moderation/desk-figures-table.rules'
import { countOf, orDash, percentOf, shareOf } from '@/lib/said-figures.rules'
import type { Section } from '@/lib/sections/section.queries'

type Column = { name: string; of: (figures: DeskFigures) => string }

const columns: Column[] = [
  { name: 'Lus', of: (figures) => countOf(readOf(figures)) },
  { name: 'Délai médian', of: ({ median }) => orDash(median, delayOf) },
  { name: 'Neuf sur dix', of: ({ ninth }) => orDash(ninth, delayOf) },
  { name: 'Retenus', of: ({ held, judged }) => orDash(shareOf(held, judged), percentOf) },
  { name: 'Parus par confiance', of: ({ trusted, judged }) => orDash(shareOf(trusted, judged), percentOf) },
  { name: 'Refus annulés', of: ({ overturned, refused }) => orDash(shareOf(overturned, refused), percentOf) },
  { name: 'Acceptés', of: ({ approved }) => countOf(approved) },
  { name: 'Refusés', of: ({ rejected }) => countOf(rejected) },
  { name: 'Indésirables', of: ({ spam }) => countOf(spam) },
]

type Props = { sections: readonly Section[]; figures: FiguresOfDesk; asked: number | null; span: string }

/** The whole time by section: a name leads to its own charts. */
export const BySection = ({ sections, figures, asked, span }: Props) => (
  <section aria-labelledby="par-rubrique">
    <h2 id="par-rubrique">Par rubrique</h2>
    <p className="hint">Toute la période. Une rubrique compte aussi ses sous-rubriques.</p>
    <div className="newsroom-scroll">
      <table className="number-table figures-table">
        <caption className="sr-only">La modération par rubrique, sur toute la période</caption>
        <thead>
          <tr>
            {['Rubrique', ...columns.map(({ name }) => name)].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sectionRows(sections, figures.sections).map(({ section, figures: row }) => (
            <tr key={section.id}>
              <th scope="row" className={`hue-${section.hue}${section.parentId === null ? '' : ' figures-part'}`}>
                <a
                  className="text-hue"
                  href={`/admin/moderation/chiffres?${new URLSearchParams({ periode: span, rubrique: section.slug })}`}
                  aria-current={section.id === asked ? 'page' : undefined}
                >
                  {section.name}
                </a>
              </th>
              <Cells figures={row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <a href={`/admin/moderation/chiffres?periode=${span}`} aria-current={asked === null ? 'page' : undefined}>
                Ensemble
              </a>
            </th>
            <Cells figures={figures.all} />
          </tr>
        </tfoot>
      </table>
    </div>
  </section>
)

const Cells = ({ figures }: { figures: DeskFigures }) =>
  columns.map(({ name, of }) => <td key={name}>{of(figures)}</td>)
