import type { ReactNode } from 'react'
import type { Inline } from '@/lib/articles/document.rules'
import { Inlines } from './inlines'
import { spoken, type TextPage } from './text-page'

type Props = {
  source: Inline[] | undefined
  page: TextPage
  /** The quote's language, and the one said around it. */
  own: string | null
  lang: string | null
  children: ReactNode
}

/** A quote, with whom it quotes below it where that is said. */
export function Quote({ source, page, own, lang, children }: Props) {
  const quote = <blockquote {...spoken(own, lang)}>{children}</blockquote>
  if (!source?.length) return quote
  return (
    <figure className="quote">
      {quote}
      <figcaption>
        <Inlines content={source} notes={page.notes} lang={lang} />
      </figcaption>
    </figure>
  )
}
