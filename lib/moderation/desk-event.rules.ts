import type { Decision } from './moderation.rules'

/** How much there is at the moderators' desk. What was decided is not counted: it grows with the archive. */
export type DeskCounts = { attente: number; suspects: number; parus: number; signales: number; recours: number }

/** Who has which comment before them. */
export type Opened = { commentId: number; accountId: number; name: string }

/** What an open desk is told. */
export type DeskEvent =
  | { event: 'counts'; data: DeskCounts }
  | { event: 'opened'; data: Opened[] }
  | { event: 'ruled'; data: { commentId: number; decision: Decision; accountId: number; name: string } }
  | { event: 'undone'; data: { commentId: number } }
