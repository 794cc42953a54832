'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { inPlace, type Wish, writePlaces } from '@/lib/front/arrangement.rules'
import type { FrontArticle } from '@/lib/front/front-article.rules'
import { ArticleFinder } from './article-finder.client'
import type { DeskOffer, DeskSection } from './desk-parts'
import { FrontPreview } from './front-preview.client'
import { RivalNotice } from './rival-notice.client'
import { SectionSlots } from './section-slots.client'
import { Slot } from './slot.client'
import { PUBLISH, useArrangement } from './use-arrangement.client'
import { usePublishing } from './use-publishing.client'

type Props = {
  initial: Wish[]
  placed: FrontArticle[]
  newest: FrontArticle[]
  offered: DeskOffer
  sections: DeskSection[]
}

/** The front desk: the page's places, articles to put there, and the page that comes of it. */
export function FrontDesk({ initial, placed, newest, offered, sections }: Props) {
  const [articles] = useState(() => [
    ...[...placed, ...newest, ...offered.latest],
    ...offered.sections.flatMap((each) => each.articles),
  ])
  const arrangement = useArrangement({ initial, articles, offered, sections })
  const { wishes, known, front, hands, says, changes, isChanged, touched, replace } = arrangement
  const { isBusy, rival, publish, overrule, yieldTo } = usePublishing(arrangement)
  const desk = useRef<HTMLDivElement>(null)
  useKeptFocus(desk, touched)
  useWarning(isChanged)
  const isWished = ({ id }: FrontArticle) => wishes.some(({ articleId }) => articleId === id)
  const byClock = (shown: (FrontArticle | null)[]) =>
    shown.filter((each) => each !== null).filter((each) => !isWished(each))
  const slot = { known, hands }
  return (
    <div className="front-desk" ref={desk}>
      <div className="front-desk-bar">
        <button
          type="button"
          className="button button-strong"
          // no `disabled`: it would lose the focus with each publication
          aria-disabled={isBusy || !isChanged}
          onClick={() => isBusy || (isChanged ? publish() : arrangement.say('Rien n’a changé depuis la une publiée.'))}
        >
          Publier la une
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={wishes.length === 0}
          onClick={() => replace([], 'Tout est rendu à l’horloge, dès que vous publierez la une.')}
        >
          Tout remettre au journal
        </button>
        {isChanged && (
          <button
            type="button"
            className="button"
            onClick={() => replace(arrangement.before, 'Vos changements sont abandonnés.', PUBLISH)}
          >
            Abandonner mes changements
          </button>
        )}
        <p role="status">{says}</p>
      </div>
      {rival && <RivalNotice {...{ rival, isBusy, overrule, yieldTo }} />}
      {isChanged && (
        <details className="front-changes">
          <summary>
            Pas encore publié{'\u202f'}: {changes.length} {changes.length > 1 ? 'changements' : 'changement'}
          </summary>
          <ul>
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="front-desk-columns">
        <div>
          <Slot
            {...slot}
            place="lead"
            wishes={inPlace(wishes, 'lead')}
            byClock={byClock([front.lead])}
            empty="Le premier article paraîtra ici."
          />
          <Slot
            {...slot}
            place="second"
            wishes={inPlace(wishes, 'second')}
            byClock={byClock(front.seconds)}
            empty="Aucun autre article."
          />
          <Slot {...slot} place="urgent" wishes={inPlace(wishes, 'urgent')} byClock={[]} empty="Rien d’urgent." />
          <Slot
            {...slot}
            place="choice"
            wishes={inPlace(wishes, 'choice')}
            byClock={[]}
            empty="Par défaut : les plus lus du jour."
          />
          <SectionSlots
            {...{ ...slot, offered, front, blockOf: arrangement.blockOf }}
            wishes={inPlace(wishes, 'section')}
          />
          <ArticleFinder newest={newest} wishes={wishes} meet={arrangement.meet} hands={hands} />
        </div>
        <FrontPreview places={writePlaces(wishes)} />
      </div>
    </div>
  )
}

/** What was pressed moves with its row, or leaves with it, and loses the focus: the first of what `touched` looks for has it then. */
function useKeptFocus(desk: React.RefObject<HTMLElement | null>, touched: readonly string[]): void {
  useLayoutEffect(() => {
    const found = touched.map((each) => desk.current?.querySelector<HTMLElement>(each)).find(Boolean)
    found?.focus()
  }, [touched, desk])
}

/** Asks before a page with unpublished changes is left. */
function useWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isChanged])
}
