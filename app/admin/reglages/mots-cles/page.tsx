import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { keywordQuestion } from '@/lib/keywords/keyword.rules'
import { listKeywords } from '@/lib/keywords/keyword-list.queries'
import { said } from '../../_components/said'
import { Status } from '../../_components/status'

export const metadata: Metadata = { title: 'Mots-clés' }

const done: Record<string, string> = { change: 'Mot-clé enregistré.' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What articles are about, to be put in order: renamed, or made one. */
export default async function KeywordsPage({ searchParams }: Props) {
  await requireStaff('manage-newspaper')
  const address = await searchParams
  const { q, page } = keywordQuestion.parse(address)
  const { keywords, more } = await listKeywords({ q, page })
  const status = said(address, done)
  const at = (number: number) => `?${new URLSearchParams({ ...(q && { q }), page: String(number) })}`
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href="/admin/reglages">Réglages</a>
      </p>
      <h1>Mots-clés</h1>
      <Status words={status} />
      <form method="get" className="newsroom-bar" aria-label="Chercher un mot-clé">
        <div>
          <label className="label" htmlFor="q">
            Mot-clé
          </label>
          <input className="field" type="search" id="q" name="q" defaultValue={q} maxLength={60} />
        </div>
        <button type="submit" className="button">
          Chercher
        </button>
      </form>
      {keywords.length === 0 && <p className="empty">Aucun mot-clé.</p>}
      <ul className="newsroom-list">
        {keywords.map(({ id, name, articles }) => (
          <li key={id}>
            <a href={`/admin/reglages/mots-cles/${id}`}>{name}</a>{' '}
            <span className="hint">
              {articles === 0 ? 'aucun article' : `${articles} article${articles > 1 ? 's' : ''}`}
            </span>
          </li>
        ))}
      </ul>
      <p className="newsroom-bar">
        {page > 1 && <a href={at(page - 1)}>Précédents</a>}
        {more && <a href={at(page + 1)}>Suivants</a>}
      </p>
    </main>
  )
}
