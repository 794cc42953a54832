import type { Inline } from '@/lib/articles/document.rules'
import { languageOf } from '@/lib/articles/language.rules'
import { Inlines } from './inlines'
import { type BlockProps, type OfType, spoken } from './text-page'

// what is hidden from whoever listens may hold nothing that a keyboard reaches; notes and links stand in the text
const wordsAlone = (inline: Inline): Inline[] => {
  if (inline.type === 'footnote') return []
  return inline.type === 'text' && inline.marks
    ? [{ ...inline, marks: inline.marks.filter(({ type }) => type !== 'link') }]
    : [inline]
}

/** Words of the text, large beside it. Who listens has heard them in their place, and is spared them here. */
export function PullQuote({ block, page, lang }: BlockProps<OfType<'pullQuote'>>) {
  const content = block.content?.flatMap(wordsAlone) ?? []
  if (content.length === 0) return null
  const own = lang ?? languageOf(block)
  return (
    <p className="pull-quote" aria-hidden="true" {...spoken(own, lang)}>
      <Inlines content={content} notes={page.notes} lang={own} />
    </p>
  )
}
