import { typeset } from '@/lib/articles/typography.rules'
import { type Counted, secondsOf } from '@/lib/audience/audience.rules'
import { medianStay, shareRead } from '@/lib/audience/figure.rules'
import { countOf, orDash, percentOf } from '@/lib/said-figures.rules'

type Props = {
  id: string
  title: string
  /** What its rows are: « Article ». */
  what: string
  rows: readonly Counted[]
  /** Visitors are told of a page; those of several pages cannot be added up. */
  hasVisitors?: boolean
}

/** What was counted, most first. */
export function CountedTable({ id, title, what, rows, hasVisitors = false }: Props) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="newsroom-scroll">
        <table className="number-table audience-table">
          <caption className="sr-only">{`Audience ${title.toLowerCase()}`}</caption>
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col">Vues</th>
              {hasVisitors && <th scope="col">Visiteurs</th>}
              <th scope="col">Temps médian</th>
              <th scope="col">Jusqu’au bout</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, path, figures }) => (
              <tr key={path ?? name}>
                <th scope="row">{path === null ? typeset(name) : <a href={path}>{typeset(name)}</a>}</th>
                <td>{countOf(figures.views)}</td>
                {hasVisitors && <td>{countOf(figures.visitors)}</td>}
                <td>{orDash(medianStay(figures), secondsOf)}</td>
                <td>{orDash(shareRead(figures), percentOf)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
