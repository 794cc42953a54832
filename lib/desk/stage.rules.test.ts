import { describe, expect, it } from 'vitest'
import { handOf, movesFrom, type Position } from './stage.rules'

const at = (written: string): Position => {
  const [stage, standing, scheduled] = written.split(' ')
  return { stage, standing, scheduled: scheduled === 'scheduled' } as Position
}

/** Row by row: where it stands; what a proposing hand may do; what a publishing one may do besides; what only an approving one may. */
const rows: [where: string, proposes: string, publishes: string, approves: string][] = [
  ['draft unseen', 'submit', 'schedule publish', 'approve'],
  ['draft unseen scheduled', 'submit', 'schedule unschedule publish', 'approve'],
  ['submitted unseen', 'submit take-back', 'schedule publish', 'approve send-back'],
  ['submitted unseen scheduled', 'submit take-back', 'schedule unschedule publish', 'approve send-back'],
  ['ready unseen', 'submit', 'schedule publish', 'send-back'],
  ['ready unseen scheduled', 'submit', 'schedule unschedule publish', 'send-back'],
  ['draft online', 'submit', 'schedule publish correct take-down', 'approve'],
  ['draft online scheduled', 'submit', 'schedule unschedule publish correct take-down', 'approve'],
  ['submitted online', 'submit take-back', 'schedule publish correct take-down', 'approve send-back'],
  [
    'submitted online scheduled',
    'submit take-back',
    'schedule unschedule publish correct take-down',
    'approve send-back',
  ],
  ['ready online', 'submit', 'schedule publish correct take-down', 'send-back'],
  ['ready online scheduled', 'submit', 'schedule unschedule publish correct take-down', 'send-back'],
  ['draft taken-down', 'submit', 'put-back', 'approve'],
  ['submitted taken-down', 'submit take-back', 'put-back', 'approve send-back'],
  ['ready taken-down', 'submit', 'put-back', 'send-back'],
]

const sorted = (...moves: string[]) => moves.flatMap((each) => each.split(' ')).sort()

describe('where an article stands, and who may take it where', () => {
  it.each(rows)('%s', (where, proposes, publishes, approves) => {
    const position = at(where)
    expect([...movesFrom(position, 'proposes')].sort()).toEqual(sorted(proposes))
    expect([...movesFrom(position, 'publishes')].sort()).toEqual(sorted(proposes, publishes))
    expect([...movesFrom(position, 'approves')].sort()).toEqual(sorted(proposes, publishes, approves))
    expect(movesFrom(position, 'none')).toEqual([])
  })
})

describe('a member’s hand', () => {
  it('approves as an editor, proposes as a journalist, and publishes when an administrator said so', () => {
    expect(handOf({ roles: ['editor'], publishesAlone: false })).toBe('approves')
    expect(handOf({ roles: ['journalist', 'administrator'], publishesAlone: false })).toBe('approves')
    expect(handOf({ roles: ['journalist'], publishesAlone: false })).toBe('proposes')
    expect(handOf({ roles: ['journalist', 'moderator'], publishesAlone: true })).toBe('publishes')
  })

  it('is none without an article to write, whatever was said of the person', () => {
    expect(handOf({ roles: ['moderator'], publishesAlone: true })).toBe('none')
    expect(handOf({ roles: [], publishesAlone: true })).toBe('none')
  })
})
