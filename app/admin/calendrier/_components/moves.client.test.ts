import { describe, expect, it } from 'vitest'
import { movesOf, type Place, type SaidOfMove } from './moves.client'

type Sent = { assignmentId: number; turn: number; day: string | null }
type Answer = Awaited<ReturnType<Parameters<typeof movesOf>[0]['send']>>

/** A calendar of May with one story on the 6th at half past six, its newspaper answering when it is told to. */
function calendar() {
  const sent: Sent[] = []
  const said: SaidOfMove[] = []
  const answers: ((answer: Answer | Error) => void)[] = []
  let place: Place = { day: '2031-05-06', time: '06:30' }
  const moveTo = movesOf({
    stories: [{ id: 1, day: '2031-05-06', time: '06:30', turn: 4 }],
    shown: ['2031-05-06', '2031-05-07', '2031-05-08'],
    send: (fields) => {
      sent.push(fields)
      return new Promise((resolve, reject) =>
        answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
      )
    },
    onPlace: (_, next) => {
      place = next
    },
    onSaid: (each) => said.push(each),
  })
  return { moveTo, sent, said, place: () => place, answer: (answer: Answer | Error) => answers.shift()?.(answer) }
}

describe('a story that is moved', () => {
  it('stands there at once, and is told of when the newspaper has it', async () => {
    const { moveTo, sent, said, place, answer } = calendar()
    const moved = moveTo(1, '2031-05-08')
    expect(place()).toEqual({ day: '2031-05-08', time: '06:30' })
    expect(said).toEqual([])
    answer({ ok: true, turn: 5 })
    await moved
    expect(sent).toEqual([{ assignmentId: 1, turn: 4, day: '2031-05-08' }])
    expect(said).toEqual([{ words: 'Déplacé au jeudi 8 mai 2031.', away: null, isRefused: false }])
  })

  it('goes back where it was when the newspaper refuses, or does not answer', async () => {
    const { moveTo, said, place, answer } = calendar()
    const refused = moveTo(1, '2031-05-08')
    answer({ ok: false, reason: 'planned-time-lost' })
    await refused
    expect(place()).toEqual({ day: '2031-05-06', time: '06:30' })
    expect(said[0]).toMatchObject({ isRefused: true, words: expect.stringContaining('cette heure n’existe pas') })

    const lost = moveTo(1, null)
    expect(place()).toEqual({ day: null, time: null })
    answer(new Error('offline'))
    await lost
    expect(place()).toEqual({ day: '2031-05-06', time: '06:30' })
    expect(said[1]).toMatchObject({ isRefused: true, words: expect.stringContaining('n’a pas répondu') })
  })

  it('goes where somebody else put it, and on from there over their turn', async () => {
    const { moveTo, sent, said, place, answer } = calendar()
    const refused = moveTo(1, '2031-05-08')
    answer({ ok: false, reason: 'assignment-changed', present: { plannedOn: '2031-05-07', turn: 9 } })
    await refused
    expect(place().day).toBe('2031-05-07')
    expect(said[0]?.isRefused).toBe(true)
    const again = moveTo(1, '2031-05-08')
    answer({ ok: true, turn: 10 })
    await again
    expect(sent[1]).toEqual({ assignmentId: 1, turn: 9, day: '2031-05-08' })
  })

  it('that is moved thrice before an answer is sent where it went last, and told of once', async () => {
    const { moveTo, sent, said, place, answer } = calendar()
    const moved = moveTo(1, '2031-05-07')
    void moveTo(1, '2031-05-08')
    void moveTo(1, '2031-06-01')
    void moveTo(1, '2031-06-01')
    answer({ ok: true, turn: 5 })
    await new Promise(setImmediate)
    answer({ ok: true, turn: 6 })
    await moved
    expect(sent.map(({ day, turn }) => [day, turn])).toEqual([
      ['2031-05-07', 4],
      ['2031-06-01', 5],
    ])
    expect(place().day).toBe('2031-06-01')
    // in another month: it leads there
    expect(said).toEqual([{ words: 'Déplacé au dimanche 1er juin 2031.', away: '2031-06-01', isRefused: false }])
  })

  it('goes back on its way, and stays where it is', async () => {
    const { moveTo, sent, answer } = calendar()
    await moveTo(1, '2031-05-06')
    expect(sent).toEqual([])
    const there = moveTo(1, '2031-05-07')
    void moveTo(1, '2031-05-06')
    answer({ ok: true, turn: 5 })
    await new Promise(setImmediate)
    answer({ ok: true, turn: 6 })
    await there
    expect(sent.map(({ day }) => day)).toEqual(['2031-05-07', '2031-05-06'])
  })
})
