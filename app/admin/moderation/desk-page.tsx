import type { ReactNode } from 'react'

type Props = {
  title: string
  /** What became of the press of a button that led here. */
  status: string
  /** How much there is. */
  hint: string
  children?: ReactNode
}

/** A page of the moderators' desk beside the queue: its name, the way back, what was just done, and how much there is. */
export function DeskPage({ title, status, hint, children }: Props) {
  return (
    <main className="newsroom-page">
      <h1>{title}</h1>
      <p>
        <a href="/admin/moderation">Commentaires en attente</a>
      </p>
      <p role="status">{status}</p>
      <p className="hint my-3">{hint}</p>
      {children}
    </main>
  )
}
