'use client'

import { type DragEvent, type ReactNode, useId } from 'react'
import { typeset } from '@/lib/articles/typography.rules'
import type { Wish } from '@/lib/front/arrangement.rules'
import { type Place, placeNames, ROOM } from '@/lib/front/front.rules'
import type { FrontArticle } from '@/lib/front/front-article.rules'
import type { Hands, Known } from './desk-parts'
import { DRAGGED, PlacedArticle } from './placed-article.client'

type Props = {
  place: Place
  wishes: Wish[]
  known: Known
  /** What the clock puts where nobody chose. */
  byClock: FrontArticle[]
  /** Where the clock puts nothing. */
  empty: string
  hands: Hands
}

/** A place of the front page: what the desk put there, in order, and in grey what the clock fills it up with. */
export function Slot({ place, wishes, known, byClock, empty, hands }: Props) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="front-slot" data-slot={place}>
      <h2 id={heading} tabIndex={-1}>
        {placeNames[place]}{' '}
        <span className="hint">
          {wishes.length} sur {ROOM[place]}
        </span>
      </h2>
      <DropList drop={(articleId, before) => dropped(known, hands, place, articleId, before)}>
        {wishes.map((wish, at) => (
          <PlacedArticle
            key={wish.articleId}
            {...{ wish, at, hands }}
            article={known.get(wish.articleId)}
            of={wishes.length}
          />
        ))}
        {byClock.map(({ id, headline }) => (
          <li key={id} className="front-by-clock">
            Par défaut{'\u202f'}: {typeset(headline)}
          </li>
        ))}
        {wishes.length + byClock.length === 0 && <li className="front-by-clock">{typeset(empty)}</li>}
      </DropList>
    </section>
  )
}

function dropped(known: Known, hands: Hands, place: Place, articleId: number, before: number | null): void {
  const article = known.get(articleId)
  if (article) hands.put(article, place, before)
}

type Dropping = { drop: (articleId: number, before: number | null) => void; children: ReactNode }

/** A list into which articles are dropped: before the first one whose middle lies under the pointer. By keys, buttons do the same. */
function DropList({ drop, children }: Dropping) {
  const isArticle = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes(DRAGGED)
  return (
    <ol
      onDragOver={(event) => {
        if (isArticle(event)) event.preventDefault()
      }}
      onDrop={(event) => {
        const articleId = Number(event.dataTransfer.getData(DRAGGED))
        if (!articleId) return
        event.preventDefault()
        const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-article]')]
        const below = rows.find((row) => {
          const { top, height } = row.getBoundingClientRect()
          return Number(row.dataset.article) !== articleId && event.clientY < top + height / 2
        })
        drop(articleId, below ? Number(below.dataset.article) : null)
      }}
    >
      {children}
    </ol>
  )
}
