'use client'

import type { DragEvent } from 'react'
import { typeset } from '@/lib/articles/typography.rules'
import type { Wish } from '@/lib/front/arrangement.rules'
import type { FrontArticle } from '@/lib/front/front-article.rules'
import type { Hands } from './desk-parts'
import { UntilField } from './until-field.client'

/** What is dragged from one place to another: an article's number. */
export const DRAGGED = 'application/x-article'

/** Begins to drag an article by its grip, and shows its whole row. */
export function drag(event: DragEvent<HTMLElement>, articleId: number): void {
  event.dataTransfer.setData(DRAGGED, String(articleId))
  event.dataTransfer.effectAllowed = 'move'
  const row = event.currentTarget.closest('li')
  if (row) event.dataTransfer.setDragImage(row, 0, 0)
}

type Props = {
  wish: Wish
  article: FrontArticle | undefined
  /** Counted from 0, and among how many. */
  at: number
  of: number
  hands: Hands
}

/** An article in its place: moved by keys or by its grip, ended at a time, or given back to the clock. */
export function PlacedArticle({ wish: { articleId, until }, article, at, of, hands }: Props) {
  const headline = typeset(article?.headline ?? `n° ${articleId}`)
  const act = (name: string, words: string, does: () => void, isOff = false) => (
    <button type="button" data-act={name} className="button button-small" disabled={isOff} onClick={does}>
      {words}
      <span className="sr-only">{`\u202f: ${headline}`}</span>
    </button>
  )
  return (
    <li className={`front-placed hue-${article?.section.hue ?? 'red'}`} data-article={articleId}>
      <span className="front-grip" draggable onDragStart={(event) => drag(event, articleId)} aria-hidden="true">
        ⠿
      </span>
      <div className="front-placed-words">
        <p>
          <span className="text-hue">{article?.section.name}</span>{' '}
          {article ? <a href={article.path}>{headline}</a> : headline}
        </p>
        <UntilField headline={headline} until={until} end={(moment) => hands.end(articleId, moment)} />
      </div>
      <div className="front-acts">
        {of > 1 && act('up', 'Monter', () => hands.move(articleId, -1), at === 0)}
        {of > 1 && act('down', 'Descendre', () => hands.move(articleId, 1), at === of - 1)}
        {act('back', 'Retirer', () => hands.giveBack(articleId))}
      </div>
    </li>
  )
}
