import type { ReactNode } from 'react'
import { typeset } from '@/lib/articles/typography.rules'
import type { DayArticle } from '@/lib/desk/day.queries'

type Props = {
  title: string
  articles: readonly DayArticle[]
  /** Said when there is none; without it, the list is left out by whoever asks for it. */
  empty?: string
  /** What is said of each. */
  children: (article: DayArticle) => ReactNode
}

/** Articles of a day under a title, each leading to its desk. */
export function DayList({ title, articles, empty, children }: Props) {
  return (
    <>
      <h3>{title}</h3>
      {articles.length === 0 && <p className="hint">{empty}</p>}
      <ul className="newsroom-list">
        {articles.map((article) => (
          <DayRow key={article.id} {...rowOf(article)}>
            {children(article)}
          </DayRow>
        ))}
      </ul>
    </>
  )
}

/** An article's row, which leads to its desk. */
export const rowOf = ({ id, headline, section }: DayArticle) => ({ href: `/admin/articles/${id}`, headline, section })

type Row = { href: string; headline: string; section: { name: string; hue: string } | null; children: ReactNode }

export function DayRow({ href, headline, section, children }: Row) {
  return (
    <li className={section ? `hue-${section.hue}` : undefined}>
      {section && <span className="text-hue day-section">{section.name}</span>}{' '}
      <a href={href}>{typeset(headline) || 'Sans titre'}</a> <span className="hint">{children}</span>
    </li>
  )
}
