import { describe, expect, it } from 'vitest'
import {
  ACTS,
  type Act,
  actsFor,
  type Hand,
  type Held,
  isTheirs,
  mayChange,
  reasonAgainst,
  STATES,
  type State,
  type Tie,
  tieOf,
} from './assignment-rights.rules'

const ME = 1
const OTHER = 2

/** An assignment that somebody has so much to do with. */
const held = (tie: Tie, state: State): Held => ({
  state,
  assigneeId: { assignee: ME, proposer: OTHER, nobody: null, another: OTHER }[tie],
  createdBy: tie === 'proposer' ? ME : OTHER,
})

const TIES: readonly Tie[] = ['assignee', 'proposer', 'nobody', 'another']

/** Every tie and state in which a hand may do it, as `tie state`. */
const allowed = (act: Act, hand: Hand): string[] =>
  TIES.flatMap((tie) =>
    STATES.filter((state) => mayChange(act, held(tie, state), { accountId: ME, hand })).map(
      (state) => `${tie} ${state}`,
    ),
  )

const all = (...states: State[]) => TIES.flatMap((tie) => states.map((state) => `${tie} ${state}`))

describe('who may do what with a story', () => {
  const rows: Record<Act, Record<Hand, string[]>> = {
    change: {
      writes: ['assignee proposed', 'assignee accepted', 'proposer proposed', 'proposer accepted'],
      approves: all('proposed', 'accepted'),
    },
    assign: { writes: [], approves: all('proposed', 'accepted') },
    take: { writes: ['nobody accepted'], approves: ['nobody accepted'] },
    accept: { writes: [], approves: all('proposed') },
    drop: {
      writes: ['assignee proposed', 'assignee accepted', 'proposer proposed', 'proposer accepted'],
      approves: all('proposed', 'accepted'),
    },
    reopen: { writes: ['assignee dropped', 'proposer dropped'], approves: all('dropped') },
    begin: { writes: ['assignee accepted'], approves: all('accepted') },
  }
  for (const act of ACTS) {
    it(`${act}`, () => {
      expect(allowed(act, 'writes')).toEqual(rows[act].writes)
      expect(allowed(act, 'approves')).toEqual(rows[act].approves)
    })
  }

  it('lets whoever proposed a story take it up while it is nobody’s, and not once it is another’s', () => {
    const proposed = { state: 'accepted' as const, assigneeId: null, createdBy: ME }
    expect(mayChange('take', proposed, { accountId: ME, hand: 'writes' })).toBe(true)
    expect(isTheirs('take', { ...proposed, assigneeId: OTHER }, { accountId: ME, hand: 'writes' })).toBe(false)
  })

  it('knows whoever is to write it as that, though they proposed it', () => {
    expect(tieOf({ state: 'proposed', assigneeId: ME, createdBy: ME }, ME)).toBe('assignee')
    // the accounts of both are gone
    expect(tieOf({ state: 'proposed', assigneeId: null, createdBy: null }, ME)).toBe('nobody')
  })

  it('says why not: whose it is first, then where it stands', () => {
    const me = { accountId: ME, hand: 'writes' as const }
    expect(reasonAgainst('change', held('another', 'dropped'), me)).toBe('assignment-not-yours')
    expect(reasonAgainst('change', held('assignee', 'dropped'), me)).toBe('assignment-dropped')
    expect(reasonAgainst('begin', held('assignee', 'proposed'), me)).toBe('assignment-not-accepted')
    expect(reasonAgainst('accept', held('another', 'accepted'), { ...me, hand: 'approves' })).toBe('assignment-decided')
    expect(reasonAgainst('begin', held('assignee', 'accepted'), me)).toBeNull()
    expect(actsFor(held('assignee', 'accepted'), me)).toEqual(['change', 'drop', 'begin'])
  })
})
