/** Where what somebody is to write stands. */
export const STATES = ['proposed', 'accepted', 'dropped'] as const
export type State = (typeof STATES)[number]

export const stateNames: Record<State, string> = { proposed: 'Proposé', accepted: 'Accepté', dropped: 'Abandonné' }

/** A member who writes; whoever approves the others' texts decides on the others' stories. */
export type Hand = 'writes' | 'approves'

/** A member of the newsroom before an assignment. */
export type Member = { accountId: number; hand: Hand }

/** What a member has to do with an assignment: it is theirs to write, they proposed it, it is nobody's yet, or another's. */
export type Tie = 'assignee' | 'proposer' | 'nobody' | 'another'

/** What may be done with an assignment that exists. `change`: its words, its section and its days. */
export const ACTS = ['change', 'assign', 'take', 'accept', 'drop', 'reopen', 'begin'] as const
export type Act = (typeof ACTS)[number]

type Row = { states: readonly State[]; ties: Record<Hand, readonly Tie[]> }

const anybodys: readonly Tie[] = ['assignee', 'proposer', 'nobody', 'another']
const ones: readonly Tie[] = ['assignee', 'proposer']
const free: readonly Tie[] = ['nobody', 'proposer']
const open: readonly State[] = ['proposed', 'accepted']

/**
 * Who may do what with an assignment, and where it must stand: the one place that says so. What is not in a row is not done.
 * Whoever only writes keeps to what they proposed and to what is theirs; an accepted story that is nobody's is taken up by whoever
 * comes first.
 */
const table: Record<Act, Row> = {
  change: { states: open, ties: { writes: ones, approves: anybodys } },
  assign: { states: open, ties: { writes: [], approves: anybodys } },
  take: { states: ['accepted'], ties: { writes: free, approves: free } },
  accept: { states: ['proposed'], ties: { writes: [], approves: anybodys } },
  drop: { states: open, ties: { writes: ones, approves: anybodys } },
  reopen: { states: ['dropped'], ties: { writes: ones, approves: anybodys } },
  begin: { states: ['accepted'], ties: { writes: ['assignee'], approves: anybodys } },
}

/** Of an assignment, what its rights depend on. */
export type Held = { state: State; assigneeId: number | null; createdBy: number | null }

/** What somebody has to do with an assignment. Whoever is to write it is that before all else. */
export function tieOf({ assigneeId, createdBy }: Held, accountId: number): Tie {
  if (assigneeId === accountId) return 'assignee'
  if (createdBy === accountId) return 'proposer'
  return assigneeId === null ? 'nobody' : 'another'
}

/** Whether an act is a member's to do, wherever the assignment stands. */
export const isTheirs = (act: Act, held: Held, { accountId, hand }: Member): boolean =>
  table[act].ties[hand].includes(tieOf(held, accountId)) && (act !== 'take' || held.assigneeId === null)

/** Whether an act leads anywhere from where an assignment stands. */
const leadsFrom = (act: Act, { state }: Held): boolean => table[act].states.includes(state)

/** Whether a member may do that with an assignment now. */
export const mayChange = (act: Act, held: Held, member: Member): boolean =>
  isTheirs(act, held, member) && leadsFrom(act, held)

/** What a member may do with an assignment now, in the order of the table. */
export const actsFor = (held: Held, member: Member): Act[] => ACTS.filter((act) => mayChange(act, held, member))

export type Against = 'assignment-not-yours' | 'assignment-dropped' | 'assignment-not-accepted' | 'assignment-decided'

/** Why a member may not do that with an assignment now. Null: they may. */
export function reasonAgainst(act: Act, held: Held, member: Member): Against | null {
  if (!isTheirs(act, held, member)) return 'assignment-not-yours'
  if (leadsFrom(act, held)) return null
  if (held.state === 'dropped') return 'assignment-dropped'
  return act === 'begin' ? 'assignment-not-accepted' : 'assignment-decided'
}
