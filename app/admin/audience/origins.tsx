import { typeset } from '@/lib/articles/typography.rules'
import { type Audience, sourceName } from '@/lib/audience/audience.rules'
import { DEVICES, deviceNames } from '@/lib/audience/figure.rules'
import { countOf, percentOf, shareOf } from '@/lib/said-figures.rules'

type Row = { name: string; path?: string | null; views: number }

/** Where readers come from, on what they read, and the pages that led them to articles. */
export function Origins({ sources, total, lists }: Pick<Audience, 'sources' | 'total' | 'lists'>) {
  const devices = DEVICES.map((device) => ({ name: deviceNames[device], views: total[device] }))
  const measured = devices.reduce((sum, { views }) => sum + views, 0)
  return (
    <div className="figure-pairs">
      <Shares
        id="provenances"
        title="Par provenance"
        what="Site"
        rows={sources.map(({ source, views }) => ({ name: sourceName(source), views }))}
        whole={total.views}
      />
      <div>
        <Shares id="appareils" title="Par appareil" what="Appareil" rows={devices} whole={measured} />
        <Shares
          id="listes"
          title="Une, rubriques et autres listes"
          what="Page"
          rows={lists.map(({ name, path, figures: { views } }) => ({ name, path, views }))}
          whole={total.views}
        />
      </div>
    </div>
  )
}

type Props = { id: string; title: string; what: string; rows: readonly Row[]; whole: number }

function Shares({ id, title, what, rows, whole }: Props) {
  if (rows.every(({ views }) => views === 0)) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="number-table audience-table">
        <caption className="sr-only">{`Audience ${title.toLowerCase()}`}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">Vues</th>
            <th scope="col">Part</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, path, views }) => (
            <tr key={path ?? name}>
              <th scope="row">{path ? <a href={path}>{typeset(name)}</a> : name}</th>
              <td>{countOf(views)}</td>
              <td>{percentOf(shareOf(views, whole) ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
