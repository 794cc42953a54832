'use client'

import { momentOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { DeskAct } from '@/lib/desk/desk-view.queries'

/** What was done to an article, newest first. */
export function DeskActs({ acts }: { acts: DeskAct[] }) {
  if (acts.length === 0) return null
  return (
    <details>
      <summary>Histoire de l’article</summary>
      <ol className="desk-acts">
        {acts.map(({ id, at, what, by, detail }) => (
          <li key={id}>
            <strong>{what}</strong>
            {by && ` par ${by}`}, le {momentOf(at)}
            {detail && <span className="hint"> · {typeset(detail)}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
