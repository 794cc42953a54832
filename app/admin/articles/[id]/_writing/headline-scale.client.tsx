'use client'

import { HEADLINE_SHOWN } from '@/lib/articles/counts.rules'

/** The most that a headline may have, in signs. */
const LONGEST = 200

/** How long a headline is, against what is shown of it elsewhere. */
export function HeadlineScale({ signs }: { signs: number }) {
  const isLong = signs > HEADLINE_SHOWN
  return (
    <div className="headline-scale">
      <svg viewBox={`0 0 ${LONGEST} 4`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="headline-scale-room" width={LONGEST} height="4" />
        <rect className="headline-scale-shown" width={Math.min(signs, HEADLINE_SHOWN)} height="4" />
        {isLong && (
          <rect
            className="headline-scale-cut"
            x={HEADLINE_SHOWN}
            width={Math.min(signs, LONGEST) - HEADLINE_SHOWN}
            height="4"
          />
        )}
        <rect className="headline-scale-mark" x={HEADLINE_SHOWN} width="1" height="4" />
      </svg>
      {isLong && (
        <p className="hint">Les listes et les moteurs de recherche coupent un titre vers {HEADLINE_SHOWN} signes.</p>
      )}
    </div>
  )
}
