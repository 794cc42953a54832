import type { ReactNode } from 'react'
import type { Inline } from '@/lib/articles/document.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { Inlines } from './inlines'
import type { TextPage } from './text-page'

type Props = { title: Inline[] | undefined; page: TextPage; lang: string | null; children: ReactNode }

const wordsOf = (title: Inline[]): string => title.map((each) => (each.type === 'text' ? each.text : ' ')).join('')

/** A box beside the story, named by its own title. */
export function FactBox({ title, page, lang, children }: Props) {
  return (
    <aside className="fact-box" aria-label={title && typeset(wordsOf(title))}>
      {title && (
        <p className="fact-title">
          <Inlines content={title} notes={page.notes} lang={lang} />
        </p>
      )}
      {children}
    </aside>
  )
}
