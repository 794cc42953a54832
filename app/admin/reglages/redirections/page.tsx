import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { can } from '@/lib/accounts/capability.rules'
import { readablePath } from '@/lib/redirects/path.rules'
import { redirectQuestion } from '@/lib/redirects/redirect.rules'
import { listMissing, listRedirects } from '@/lib/redirects/redirect-list.queries'
import { said } from '../../_components/said'
import { Status } from '../../_components/status'
import { MissingTable } from './missing-table'
import { RedirectForm } from './redirect-form.client'
import { RedirectTable } from './redirect-table'

export const metadata: Metadata = { title: 'Redirections' }

const PER_PAGE = 50
const done: Record<string, string> = {
  retiree: 'La redirection est retirée.',
  oubliee: 'L’adresse est oubliée. Elle reviendra ici si quelqu’un la demande encore.',
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const addressOf = (parts: Record<string, string | undefined>, place: string) =>
  `?${new URLSearchParams(Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])))}#${place}`

/** What leads elsewhere, and where readers find nothing. */
export default async function RedirectsPage({ searchParams }: Props) {
  const { roles } = await requireStaff('manage-redirects')
  const address = await searchParams
  const { q, apres, page, de } = redirectQuestion.parse(address)
  const [found, missing] = await Promise.all([
    listRedirects({ q, apres, page, de }, PER_PAGE + 1),
    listMissing(page, PER_PAGE),
  ])
  const shown = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? shown.at(-1) : undefined
  const status = said(address, done)
  return (
    <main className="newsroom-page">
      <h1>Redirections</h1>
      {can(roles, 'manage-newspaper') && (
        <p>
          <a href="/admin/reglages">Réglages</a>
        </p>
      )}
      <Status words={status} />
      <h2 id="rediriger">Rediriger une adresse</h2>
      <RedirectForm from={de ? readablePath(de) : ''} />

      <h2 id="introuvables">Adresses introuvables</h2>
      <p className="hint">
        Ce que des lecteurs ont demandé en vain, sans rien noter d’eux{'\u202f'}; robots non comptés. Oubliées 90 jours
        après la dernière demande.
      </p>
      {missing.rows.length === 0 ? (
        <p className="empty">{page === 1 ? 'Aucune pour l’instant.' : 'Il n’y en a pas davantage.'}</p>
      ) : (
        <MissingTable rows={missing.rows} />
      )}
      <Ways
        ways={[
          [page > 1, 'Plus demandées', addressOf({ q, apres, page: String(page - 1) }, 'introuvables')],
          [missing.hasMore, 'Moins demandées', addressOf({ q, apres, page: String(page + 1) }, 'introuvables')],
        ]}
      />

      <h2 id="redirections">Redirections en place</h2>
      <form method="get" action="#redirections" className="log-question" aria-label="Chercher une redirection">
        <label>
          <span className="label">Partie d’une adresse</span>
          <input className="field" name="q" defaultValue={q} maxLength={200} />
        </label>
        <button type="submit" className="button button-strong">
          Chercher
        </button>
      </form>
      {shown.length === 0 ? (
        <p className="empty">{q ? 'Aucune redirection n’a cela dans ses adresses.' : 'Aucune pour l’instant.'}</p>
      ) : (
        <RedirectTable rows={shown} />
      )}
      <Ways
        ways={[
          [apres !== undefined, 'Les plus récentes', addressOf({ q, page: String(page) }, 'redirections')],
          [
            last !== undefined,
            'Plus anciennes',
            addressOf({ q, page: String(page), apres: last?.from }, 'redirections'),
          ],
        ]}
      />
    </main>
  )
}

/** Ways to more of a list, as far as there is more. */
function Ways({ ways }: { ways: readonly (readonly [isThere: boolean, name: string, address: string])[] }) {
  const there = ways.filter(([isThere]) => isThere)
  if (there.length === 0) return null
  return (
    <ul className="flex gap-4">
      {there.map(([, name, address]) => (
        <li key={name}>
          <a href={address}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
