import { dayOf } from '@/lib/articles/dates.rules'
import { readablePath } from '@/lib/redirects/path.rules'
import type { RedirectRow } from '@/lib/redirects/redirect-list.queries'
import { removeRedirect } from './actions'

/** What leads where, since when, and because of whom. */
export const RedirectTable = ({ rows }: { rows: readonly RedirectRow[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
  <section className="newsroom-scroll" aria-label="Redirections" tabIndex={0}>
    <table className="newsroom-table log-table">
      <thead>
        <tr>
          <th scope="col">Adresse</th>
          <th scope="col">Mène vers</th>
          <th scope="col">Depuis</th>
          <th scope="col">Origine</th>
          <th scope="col">
            <span className="sr-only">Retirer</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.from}>
            <td className="break-all">{readablePath(row.from)}</td>
            <td className="break-all">
              {row.to === null ? 'un article retiré' : <a href={row.to}>{readablePath(row.to)}</a>}
            </td>
            <td>
              <time dateTime={row.at.toISOString()}>{dayOf(row.at)}</time>
            </td>
            <td>{originOf(row)}</td>
            <td>{row.isByHand && <RemoveButton path={row.from} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const originOf = ({ isByHand, by }: RedirectRow): string => {
  if (!isByHand) return 'Article déplacé'
  return by === null ? 'À la main' : `À la main, par ${by}`
}

const RemoveButton = ({ path }: { path: string }) => (
  <form action={removeRedirect}>
    <input type="hidden" name="path" value={path} />
    <button type="submit" className="button button-small">
      Retirer<span className="sr-only"> la redirection de {readablePath(path)}</span>
    </button>
  </form>
)
