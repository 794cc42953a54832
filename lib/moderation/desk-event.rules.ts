import type { Decision } from './moderation.rules'

/** How much there is at the moderators' desk. What was decided is not counted: it grows with the archive. */
export type DeskCounts = { attente: number; suspects: number; parus: number; signales: number; recours: number }

/** Who has which comment before them. */
export type Opened = { commentId: number; accountId: number; name: string }

/** A decision, as an open desk hears of it. `at`: ISO 8601. */
export type Heard = { commentId: number; decision: Decision; accountId: number; name: string; at: string }

/** What an open desk is told. */
export type DeskEvent =
  | { event: 'counts'; data: DeskCounts }
  | { event: 'opened'; data: Opened[] }
  /** What was decided of late: for a desk that was not listening. */
  | { event: 'recent'; data: Heard[] }
  | { event: 'ruled'; data: Heard }
  | { event: 'undone'; data: { commentId: number } }
