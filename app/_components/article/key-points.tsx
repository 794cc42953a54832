import type { ReactNode } from 'react'

/** What the article says, in a few points. */
export function KeyPoints({ children }: { children: ReactNode }) {
  return (
    <aside className="key-points">
      <h2>À retenir</h2>
      {children}
    </aside>
  )
}
