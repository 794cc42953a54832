import type { ReactNode } from 'react'
import type { Footnote, Inline, Mark } from '@/lib/articles/document.rules'
import { isFrench, markedLanguage } from '@/lib/articles/language.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { NoteCall } from './notes'

type Props = { content: Inline[]; notes: ReadonlyMap<Footnote, number>; lang: string | null }

/** A run of words with their marks. Only French ones get the spaces and quotation marks of French. */
export function Inlines({ content, notes, lang }: Props) {
  let before = ''
  return content.map((inline, place): ReactNode => {
    if (inline.type === 'footnote') return <NoteCall key={`${place}-note`} number={notes.get(inline) ?? 0} />
    if (inline.type === 'hardBreak') {
      before = ''
      return <br key={`${place}-break`} />
    }
    const marks = inline.marks ?? []
    const text = isFrench(markedLanguage(marks) ?? lang) ? typeset(inline.text, before) : inline.text
    before = text.at(-1) ?? before
    return <Marked key={`${place}-text`} text={text} marks={marks} lang={lang} />
  })
}

function Marked({ text, marks, lang }: { text: string; marks: Mark[]; lang: string | null }) {
  let words: ReactNode = text
  for (const mark of marks) {
    if (mark.type === 'bold') words = <strong>{words}</strong>
    else if (mark.type === 'italic') words = <em>{words}</em>
    else if (mark.type === 'link') words = <a href={mark.attrs.href}>{words}</a>
    else if (mark.attrs.lang !== lang) {
      words = (
        <span lang={mark.attrs.lang} dir="auto">
          {words}
        </span>
      )
    }
  }
  return words
}
