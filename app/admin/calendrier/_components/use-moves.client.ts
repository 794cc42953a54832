import { useRef, useState } from 'react'
import { type Day, fullDay } from '@/lib/articles/calendar.rules'
import type { Planned } from '@/lib/assignments/agenda.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { move } from '../actions'

type Place = { day: Day | null; time: string | null }

/** What became of a move. `away`: a day that the page does not show; `isRefused`: the story is back where it is kept. */
export type SaidOfMove = { words: string; away: Day | null; isRefused: boolean }

/**
 * Where stories stand while they are moved: at once where they were put, and back where the newspaper has them when it refuses. What is
 * moved again before its answer goes on to its last day, over the turn that the answer names.
 *
 * @param shown the days that the page shows
 */
export function useMoves(stories: readonly Planned[], shown: readonly Day[]) {
  const [places, setPlaces] = useState(
    () => new Map<number, Place>(stories.map(({ id, day, time }) => [id, { day, time }])),
  )
  const [said, setSaid] = useState<SaidOfMove | null>(null)
  const kept = useRef(new Map(stories.map(({ id, day, time, turn }) => [id, { day, time, turn }])))
  const wanted = useRef(new Map<number, Day | null>())
  const moving = useRef(new Set<number>())

  const stand = (id: number, place: Place) => setPlaces((before) => new Map(before).set(id, place))

  function putBack(id: number, words: string): void {
    wanted.current.delete(id)
    const place = kept.current.get(id)
    if (place) stand(id, { day: place.day, time: place.time })
    setSaid({ words, away: null, isRefused: true })
  }

  /** Sends what is wanted until the newspaper has it, or refuses. */
  async function settle(id: number): Promise<void> {
    for (;;) {
      const before = kept.current.get(id)
      const day = wanted.current.get(id)
      if (!before || day === undefined) return
      const answer = await move(formOf(id, before.turn, day))
      if (!answer.ok) {
        if ('present' in answer) {
          const { plannedOn, turn } = answer.present
          kept.current.set(id, { ...before, day: plannedOn, turn })
        }
        return putBack(id, sentenceFor(answer.reason))
      }
      const time = day === null ? null : before.time
      kept.current.set(id, { day, time, turn: answer.turn })
      if (wanted.current.get(id) !== day) continue
      wanted.current.delete(id)
      setSaid({ words: wordsOf(day), away: day !== null && !shown.includes(day) ? day : null, isRefused: false })
      return
    }
  }

  async function moveTo(id: number, day: Day | null): Promise<void> {
    const from = places.get(id)
    if (!from || from.day === day) return
    wanted.current.set(id, day)
    stand(id, { day, time: day === null ? null : from.time })
    if (moving.current.has(id)) return
    moving.current.add(id)
    try {
      await settle(id)
    } catch {
      putBack(id, UNREACHABLE)
    } finally {
      moving.current.delete(id)
    }
  }

  return { places, said, moveTo, say: (words: string) => setSaid({ words, away: null, isRefused: true }) }
}

const UNREACHABLE = 'Le site n’a pas répondu\u202f: ce sujet est remis à sa place. Réessayez dans un instant.'

const wordsOf = (day: Day | null): string => (day === null ? 'Ce sujet est sans date.' : `Déplacé au ${fullDay(day)}.`)

function formOf(id: number, turn: number, day: Day | null): FormData {
  const form = new FormData()
  form.set('assignmentId', String(id))
  form.set('turn', String(turn))
  form.set('day', day ?? '')
  return form
}
