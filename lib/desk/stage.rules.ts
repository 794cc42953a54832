import { can, type Role } from '../accounts/capability.rules'

/** How far the work on an article has come. */
export const STAGES = ['draft', 'submitted', 'ready'] as const
export type Stage = (typeof STAGES)[number]

/** What readers see of it. */
export type Standing = 'unseen' | 'online' | 'taken-down'

/** Where an article stands: the work on it, what readers see meanwhile, and whether a version is to appear by itself. */
export type Position = { stage: Stage; standing: Standing; scheduled: boolean }

/** What may be done with a text that takes it from one place to another. */
export const MOVES = [
  'submit',
  'take-back',
  'approve',
  'send-back',
  'schedule',
  'unschedule',
  'publish',
  'correct',
  'take-down',
  'put-back',
] as const
export type Move = (typeof MOVES)[number]

/** Who moves it: whoever only proposes, whoever publishes without being asked, whoever approves the others' texts. */
export type Hand = 'none' | 'proposes' | 'publishes' | 'approves'

/** A member's hand, by their roles and by what an administrator allowed this one person. */
export function handOf({ roles, publishesAlone }: { roles: readonly Role[]; publishesAlone: boolean }): Hand {
  if (can(roles, 'approve-articles')) return 'approves'
  if (!can(roles, 'write-articles')) return 'none'
  return publishesAlone ? 'publishes' : 'proposes'
}

type Row = {
  hands: readonly Hand[]
  stages: readonly Stage[]
  standings: readonly Standing[]
  /** Only with a version that waits for its time. */
  scheduled?: true
}

const anybody: readonly Hand[] = ['proposes', 'publishes', 'approves']
const publishers: readonly Hand[] = ['publishes', 'approves']
const anywhere: readonly Standing[] = ['unseen', 'online', 'taken-down']

/**
 * Who may make which move, and from where: the one place that says so. What is not in a row is not done. A version that is submitted
 * again stands for the newer one; what waits for its time goes on waiting until somebody says otherwise.
 */
const table: Record<Move, Row> = {
  submit: { hands: anybody, stages: STAGES, standings: anywhere },
  'take-back': { hands: anybody, stages: ['submitted'], standings: anywhere },
  approve: { hands: ['approves'], stages: ['draft', 'submitted'], standings: anywhere },
  'send-back': { hands: ['approves'], stages: ['submitted', 'ready'], standings: anywhere },
  schedule: { hands: publishers, stages: STAGES, standings: ['unseen', 'online'] },
  unschedule: { hands: publishers, stages: STAGES, standings: anywhere, scheduled: true },
  publish: { hands: publishers, stages: STAGES, standings: ['unseen', 'online'] },
  correct: { hands: publishers, stages: STAGES, standings: ['online'] },
  'take-down': { hands: publishers, stages: STAGES, standings: ['online'] },
  'put-back': { hands: publishers, stages: STAGES, standings: ['taken-down'] },
}

/** Whether a hand may make a move at all, wherever the article stands. */
export const mayMake = (move: Move, hand: Hand): boolean => table[move].hands.includes(hand)

/** Whether a move leads anywhere from where an article stands. */
export const leadsFrom = (move: Move, { stage, standing, scheduled }: Position): boolean => {
  const row = table[move]
  return row.stages.includes(stage) && row.standings.includes(standing) && (!row.scheduled || scheduled)
}

/** The moves that somebody has from where an article stands, in the order of the table. */
export const movesFrom = (position: Position, hand: Hand): Move[] =>
  MOVES.filter((move) => mayMake(move, hand) && leadsFrom(move, position))
