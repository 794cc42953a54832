import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { listForNewsroom } from '@/lib/articles/article.queries'
import { newsroomFilter, stateNames } from '@/lib/articles/newsroom-list.rules'
import { listBylines } from '@/lib/bylines/byline.queries'
import { listSections } from '@/lib/sections/section.queries'
import { LegalDuties } from '../_components/legal-duties'
import { said } from '../_components/said'
import { Status } from '../_components/status'
import { LeftHere } from './_components/left-here.client'
import { startArticle } from './actions'

export const metadata: Metadata = { title: 'Articles' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ArticlesPage({ searchParams }: Props) {
  const staff = await requireStaff('write-articles')
  const address = await searchParams
  const asked = newsroomFilter.parse(address)
  const status = said(address, {})
  const [{ articles, more }, sections, bylines] = await Promise.all([
    listForNewsroom({
      state: asked.etat,
      sectionId: asked.rubrique,
      bylineId: asked.auteur,
      search: asked.q,
      page: asked.page,
    }),
    listSections(),
    listBylines(),
  ])
  const pageAt = (page: number) => {
    const filters = Object.entries({ ...asked, page }).flatMap(([name, value]) =>
      value ? [[name, String(value)]] : [],
    )
    return `/admin/articles?${new URLSearchParams(filters)}`
  }
  const choices = [
    { name: 'etat', label: 'État', all: 'Tous', value: asked.etat, options: Object.entries(stateNames) },
    {
      name: 'rubrique',
      label: 'Rubrique',
      all: 'Toutes',
      value: asked.rubrique,
      options: sections.map(({ id, name }) => [id, name] as const),
    },
    {
      name: 'auteur',
      label: 'Signature',
      all: 'Toutes',
      value: asked.auteur,
      options: bylines.map(({ id, name }) => [id, name] as const),
    },
  ]
  return (
    <main className="newsroom-page">
      <h1>Articles</h1>
      <Status words={status} />
      <LegalDuties staff={staff} />
      <form action={startArticle} className="newsroom-bar">
        <button type="submit" className="button button-strong">
          Nouvel article
        </button>
      </form>
      <form method="get" className="newsroom-bar" aria-label="Filtrer les articles">
        {choices.map(({ name, label, all, value, options }) => (
          <div key={name}>
            <label className="label" htmlFor={name}>
              {label}
            </label>
            <select className="field" id={name} name={name} defaultValue={value ?? ''}>
              <option value="">{all}</option>
              {options.map(([key, text]) => (
                <option key={key} value={key}>
                  {text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div>
          <label className="label" htmlFor="q">
            Titre
          </label>
          <input className="field" id="q" name="q" type="search" defaultValue={asked.q} />
        </div>
        <button type="submit" className="button">
          Filtrer
        </button>
      </form>
      <LeftHere accountId={staff.accountId} />
      {articles.length === 0 ? (
        <p className="notice">Aucun article ne correspond.</p>
      ) : (
        <section className="newsroom-scroll" aria-label="Liste des articles">
          <table className="newsroom-table">
            <thead>
              <tr>
                {['Titre', 'Rubrique', 'Signatures', 'État', 'Enregistré'].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {articles.map((article) => (
                <tr key={article.id}>
                  <td>
                    <a href={`/admin/articles/${article.id}`}>{article.headline || 'Sans titre'}</a>
                  </td>
                  <td className={article.section ? `hue-${article.section.hue} text-hue` : ''}>
                    {article.section?.name ?? '–'}
                  </td>
                  <td>{article.bylines.join(', ') || '–'}</td>
                  <td>{stateNames[article.state]}</td>
                  <td>
                    <Moment at={article.savedAt} />
                    {article.savedBy && <span className="hint"> par {article.savedBy}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {(more || asked.page > 1) && (
        <nav className="newsroom-bar mt-4" aria-label="Pages de la liste">
          {asked.page > 1 && (
            <a className="button" href={pageAt(asked.page - 1)}>
              Articles plus récents
            </a>
          )}
          {more && (
            <a className="button" href={pageAt(asked.page + 1)}>
              Articles plus anciens
            </a>
          )}
        </nav>
      )}
    </main>
  )
}
