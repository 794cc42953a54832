'use client'

import { useId } from 'react'
import { typeset } from '@/lib/articles/typography.rules'
import type { Rival } from './use-publishing.client'

type Props = { rival: Rival; isBusy: boolean; overrule: () => unknown; yieldTo: () => void }

/** Somebody else published first: what they did, and the two ways on. What is arranged here stays until one is taken. */
export function RivalNotice({ rival: { who, changes }, isBusy, overrule, yieldTo }: Props) {
  const heading = useId()
  return (
    <section className="notice front-rival" aria-labelledby={heading}>
      <h2 id={heading}>{typeset(who)}</h2>
      <ul>
        {changes.map((line) => (
          <li key={line}>{typeset(line)}</li>
        ))}
      </ul>
      <div className="front-acts">
        <button type="button" className="button" disabled={isBusy} onClick={() => void overrule()}>
          Publier la mienne à la place
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={yieldTo}>
          Reprendre celle-là
        </button>
      </div>
    </section>
  )
}
