'use client'

import { useMemo, useRef, useState } from 'react'
import { typeset } from '@/lib/articles/typography.rules'
import {
  changesOf,
  inPlace,
  isSame,
  moved,
  type Wish,
  withoutWish,
  withPlaced,
  withUntil,
} from '@/lib/front/arrangement.rules'
import { blockOf, frontOf, PLACES, type Place, type Placed, placeNames } from '@/lib/front/front.rules'
import type { FrontArticle } from '@/lib/front/front-article.rules'
import { type DeskFront, type DeskOffer, type DeskSection, type Hands, headlineOf, type Known } from './desk-parts'

type Given = { initial: Wish[]; articles: FrontArticle[]; offered: DeskOffer; sections: DeskSection[] }

/** What has the focus when what was pressed is there no more. */
export const PUBLISH: readonly string[] = ['.front-desk-bar button']

/** The arrangement under somebody's hands: what it is, what the page would show by it, and what they may do with it. */
export function useArrangement({ initial, articles, offered, sections }: Given) {
  const [before, setBefore] = useState(initial)
  const [wishes, setWishes] = useState(initial)
  const [known, setKnown] = useState<Known>(() => new Map(articles.map((each) => [each.id, each])))
  const [says, setSays] = useState('')
  const [touched, setTouched] = useState<readonly string[]>([])
  // two acts before the page is drawn again are two acts
  const now = useRef(wishes)
  now.current = wishes

  const meet = (some: readonly FrontArticle[]) =>
    setKnown((old) => new Map([...old, ...some.map((each) => [each.id, each] as const)]))

  const blockOfArticle = (also?: FrontArticle) => (articleId: number) => {
    const article = also?.id === articleId ? also : known.get(articleId)
    return article && blockOf(sections, article.section.id)
  }

  const change = (to: Wish[], said: string, focus: readonly string[] = []) => {
    now.current = to
    setWishes(to)
    setSays(typeset(said))
    setTouched(focus)
  }

  const hands: Hands = {
    put(article, place, at) {
      meet([article])
      const from = now.current
      const to = withPlaced(from, article.id, place, blockOfArticle(article), at)
      const out = from.filter(({ articleId }) => !to.some((each) => each.articleId === articleId))
      const left = out.map((wish) => ` « ${headlineOf(known, wish)} » quitte cette place.`).join('')
      change(to, `« ${article.headline} » est placé : ${placeNames[place]}.${left}`)
    },
    move(articleId, by) {
      const to = moved(now.current, articleId, by)
      const row = inPlace(to, to.find((each) => each.articleId === articleId)?.place ?? 'lead')
      const at = row.findIndex((each) => each.articleId === articleId) + 1
      const [act, opposite] = by < 0 ? ['up', 'down'] : ['down', 'up']
      change(
        to,
        `« ${headlineOf(known, { articleId })} » : ${at} sur ${row.length}.`,
        [act, opposite].map((each) => `[data-article="${articleId}"] [data-act="${each}"]:not(:disabled)`),
      )
    },
    giveBack(articleId) {
      const place = now.current.find((each) => each.articleId === articleId)?.place
      change(
        withoutWish(now.current, articleId),
        `« ${headlineOf(known, { articleId })} » est retiré.`,
        // a section's choice is given back by a field that stays
        place === 'section' ? [] : [`[data-slot="${place}"] h2`],
      )
    },
    end(articleId, until) {
      change(withUntil(now.current, articleId, until), '')
    },
  }

  const front: DeskFront = useMemo(() => {
    const at = (place: Place) => inPlace(wishes, place).flatMap(({ articleId }) => known.get(articleId) ?? [])
    const placed = Object.fromEntries(PLACES.map((place) => [place, at(place)])) as Placed<FrontArticle>
    return frontOf(placed, offered, sections)
  }, [wishes, known, offered, sections])

  return {
    ...{ before, wishes, known, front, hands, says, touched, meet },
    isChanged: !isSame(before, wishes),
    /** What publishing it would change, a line each. */
    changes: changesOf(before, wishes, (articleId) => headlineOf(known, { articleId })).map((line) => typeset(line)),
    blockOf: blockOfArticle(),
    say: (said: string) => setSays(typeset(said)),
    /** Takes an arrangement as the one that readers have, and goes on from it, unless it was changed here since it was sent. */
    settle(published: Wish[], sent: Wish[]) {
      setBefore(published)
      if (now.current === sent) change(published, 'La une est publiée.', PUBLISH)
      else setSays('La une est publiée, sans vos derniers changements.')
    },
    replace: change,
    /** Takes what somebody else published, and nothing of what is here. */
    yieldTo(theirs: Wish[]) {
      setBefore(theirs)
      change(theirs, 'Voici la une telle qu’elle est publiée.', PUBLISH)
    },
  }
}

export type Arrangement = ReturnType<typeof useArrangement>
