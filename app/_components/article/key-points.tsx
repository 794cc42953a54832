import type { ReactNode } from 'react'

type Props = {
  /** Which of several it is. */
  ordinal?: number
  children: ReactNode
}

/** What the article says, in a few points. */
export function KeyPoints({ ordinal, children }: Props) {
  return (
    <aside className="key-points" aria-label={ordinal ? `À retenir, ${ordinal}` : 'À retenir'}>
      <h2>À retenir</h2>
      {children}
    </aside>
  )
}
