import { dayOf } from '@/lib/articles/dates.rules'
import { readablePath } from '@/lib/redirects/path.rules'
import type { MissingRow } from '@/lib/redirects/redirect-list.queries'
import { countOf } from '@/lib/said-figures.rules'
import { forgetAddress } from './actions'

/** Where readers found nothing, and what can be done about it. */
export const MissingTable = ({ rows }: { rows: readonly MissingRow[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
  <section className="newsroom-scroll" aria-label="Adresses introuvables" tabIndex={0}>
    <table className="newsroom-table log-table">
      <thead>
        <tr>
          <th scope="col">Adresse</th>
          <th scope="col">Demandes</th>
          <th scope="col">La première</th>
          <th scope="col">La dernière</th>
          <th scope="col">
            <span className="sr-only">Que faire</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ path, hits, firstAt, lastAt }) => (
          <tr key={path}>
            <td className="break-all">{readablePath(path)}</td>
            <td>{countOf(hits)}</td>
            <td>
              <time dateTime={firstAt.toISOString()}>{dayOf(firstAt)}</time>
            </td>
            <td>
              <time dateTime={lastAt.toISOString()}>{dayOf(lastAt)}</time>
            </td>
            <td>
              <form action={forgetAddress} className="flex flex-wrap gap-2">
                <a className="button button-small" href={`?${new URLSearchParams({ de: path })}#to`}>
                  Rediriger vers…<span className="sr-only"> depuis {readablePath(path)}</span>
                </a>
                <input type="hidden" name="path" value={path} />
                <button type="submit" className="button button-small">
                  Oublier<span className="sr-only"> {readablePath(path)}</span>
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
