'use client'

import type { Editor } from '@tiptap/react'
import {
  type ArticleContent,
  type Lack,
  lacksForPublication,
  missingForPublication,
} from '@/lib/articles/article.rules'
import { DeadLinkList } from './_links/dead-link-list.client'
import { leadTo } from './lead-to.client'

/** Shown at once; an article of two hundred pictures may lack two hundred descriptions. */
const SHOWN = 8

/** What a publication lacks, each thing a button that leads to where it is mended; and what it would be better for. */
export function MissingList({ content, text }: { content: ArticleContent; text: Editor | null }) {
  const lacks = missingForPublication(content).length > 0 ? lacksForPublication(content) : []
  const [shown, more] = [lacks.slice(0, SHOWN), lacks.slice(SHOWN)]
  return (
    <>
      {shown.length > 0 && <Lacks lacks={shown} text={text} />}
      {more.length > 0 && (
        <details>
          <summary>
            Et {more.length} autre{more.length > 1 && 's'}
          </summary>
          <Lacks lacks={more} text={text} />
        </details>
      )}
      {text && <DeadLinkList editor={text} />}
      {content.lead === null && (
        <p className="hint">
          Conseil{'\u202f'}: l’article n’a pas d’image principale.{' '}
          <button
            type="button"
            className="editor-lead-to"
            onClick={() => document.getElementById('lead-file')?.focus()}
          >
            En choisir une
          </button>
        </p>
      )}
    </>
  )
}

function Lacks({ lacks, text }: { lacks: Lack[]; text: Editor | null }) {
  return (
    <ul className="editor-missing">
      {lacks.map((lack) => (
        <li key={`${lack.missing} ${lack.place}`}>
          <button type="button" className="editor-lead-to" onClick={() => leadTo(text, lack)}>
            {lack.sentence}
          </button>
        </li>
      ))}
    </ul>
  )
}
