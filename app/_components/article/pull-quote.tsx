import { languageOf } from '@/lib/articles/language.rules'
import { Inlines } from './inlines'
import { type BlockProps, type OfType, spoken } from './text-page'

/** Words of the text, large beside it. Who listens has heard them in their place, and is spared them here. */
export function PullQuote({ block, page, lang }: BlockProps<OfType<'pullQuote'>>) {
  if (!block.content) return null
  const own = lang ?? languageOf(block)
  return (
    <p className="pull-quote" aria-hidden="true" {...spoken(own, lang)}>
      <Inlines content={block.content} notes={page.notes} lang={own} />
    </p>
  )
}
