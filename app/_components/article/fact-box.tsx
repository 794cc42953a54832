import type { ReactNode } from 'react'
import type { Inline } from '@/lib/articles/document.rules'
import { Inlines } from './inlines'
import type { TextPage } from './text-page'

type Props = { title: Inline[] | undefined; page: TextPage; lang: string | null; children: ReactNode }

/** A box beside the story, named by its own title. */
export function FactBox({ title, page, lang, children }: Props) {
  return (
    <aside className="fact-box">
      {title && (
        <p className="fact-title">
          <Inlines content={title} notes={page.notes} lang={lang} />
        </p>
      )}
      {children}
    </aside>
  )
}
