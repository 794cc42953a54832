'use client'

import type { Editor } from '@tiptap/react'
import { useMemo } from 'react'
import { countsOf, signsIn } from '@/lib/articles/counts.rules'
import { readingMinutes } from '@/lib/articles/dates.rules'
import type { Document } from '@/lib/articles/document.rules'
import { DatelineList } from './dateline-list.client'
import { HeadlineScale } from './headline-scale.client'
import { LongParagraphs } from './long-paragraphs.client'
import { useDateline } from './use-dateline.client'
import { useWideScreen } from './use-wide-screen.client'

type Props = {
  articleId: number
  /** Null until the browser has made it. */
  editor: Editor | null
  /** The text as of its writer’s last pause. */
  body: Document
  headline: string
  standfirst: string
  /** In milliseconds. */
  publishedAt: number | null
}

const number = new Intl.NumberFormat('fr-FR')
const counted = (total: number, one: string, many: string) => `${number.format(total)}\u00a0${total < 2 ? one : many}`

/** « Le texte »: what it measures, and what in it wants a second look. */
export function WritingPanel({ articleId, editor, body, headline, standfirst, publishedAt }: Props) {
  const { words, signs, long } = useMemo(() => countsOf(body), [body])
  const dateline = useDateline({ articleId, editor, headline, standfirst, publishedAt })
  const isWide = useWideScreen()
  const undated = dateline.length

  return (
    <>
      {/* heard whether or not the panel is open */}
      <p role="status" className="sr-only">
        {undated > 0 && `${counted(undated, 'passage', 'passages')} à dater.`}
      </p>
      <details className="writing-panel" open={isWide}>
        <summary>
          <h2>Le texte</h2>
          <span>
            {counted(words, 'mot', 'mots')}, {counted(readingMinutes(words), 'minute', 'minutes')}
            {undated > 0 && `, ${number.format(undated)}\u00a0à dater`}
          </span>
        </summary>
        <dl className="writing-counts">
          <div>
            <dt>Signes, espaces comprises</dt>
            <dd>{number.format(signs)}</dd>
          </div>
          <div>
            <dt>Titre</dt>
            <dd>{counted(signsIn(headline.trim()), 'signe', 'signes')}</dd>
          </div>
        </dl>
        <HeadlineScale signs={signsIn(headline.trim())} />
        <dl className="writing-counts">
          <div>
            <dt>Chapô</dt>
            <dd>{counted(signsIn(standfirst.trim()), 'signe', 'signes')}</dd>
          </div>
        </dl>
        {long.length > 0 && editor && <LongParagraphs editor={editor} places={long} />}
        <DatelineList undated={dateline} />
      </details>
    </>
  )
}
