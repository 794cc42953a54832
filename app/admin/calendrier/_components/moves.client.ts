import { type Day, fullDay } from '@/lib/articles/calendar.rules'
import type { Planned } from '@/lib/assignments/agenda.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** Where a story stands in the calendar. */
export type Place = { day: Day | null; time: string | null }

/** What became of a move. `away`: a day of another month; `isRefused`: the story is back where it is kept. */
export type SaidOfMove = { words: string; away: Day | null; isRefused: boolean }

type Answer =
  | { ok: true; turn: number }
  | { ok: false; reason: string; present?: { plannedOn: Day | null; turn: number } }

type Parts = {
  stories: readonly Pick<Planned, 'id' | 'day' | 'time' | 'turn'>[]
  /** The days of the page's month. */
  shown: readonly Day[]
  /** Tells the newspaper. It may throw: nothing is known then of what became of it. */
  send: (move: { assignmentId: number; turn: number; day: Day | null }) => Promise<Answer>
  onPlace: (id: number, place: Place) => void
  onSaid: (said: SaidOfMove) => void
}

/**
 * Moves stories: at once where they were put, and back where the newspaper has them when it refuses. What is moved again before its
 * answer goes on to its last day, over the turn that the answer names.
 */
export function movesOf({ stories, shown, send, onPlace, onSaid }: Parts) {
  const kept = new Map(stories.map(({ id, day, time, turn }) => [id, { day, time, turn }]))
  const wanted = new Map<number, Day | null>()
  const moving = new Set<number>()

  function putBack(id: number, words: string): void {
    wanted.delete(id)
    const place = kept.get(id)
    if (place) onPlace(id, { day: place.day, time: place.time })
    onSaid({ words, away: null, isRefused: true })
  }

  /** Sends what is wanted until the newspaper has it, or refuses. */
  async function settle(id: number): Promise<void> {
    for (;;) {
      const before = kept.get(id)
      const day = wanted.get(id)
      if (!before || day === undefined) return
      const answer = await send({ assignmentId: id, turn: before.turn, day })
      if (!answer.ok) {
        const { present, reason } = answer
        if (present) kept.set(id, { ...before, day: present.plannedOn, turn: present.turn })
        return putBack(id, sentenceFor(reason))
      }
      kept.set(id, { ...timed(before, day), turn: answer.turn })
      if (wanted.get(id) !== day) continue
      wanted.delete(id)
      onSaid({ words: wordsOf(day), away: day !== null && !shown.includes(day) ? day : null, isRefused: false })
      return
    }
  }

  /** Moves a story, to no day too. Where it is already, or is on its way to, nothing is done. */
  return async function moveTo(id: number, day: Day | null): Promise<void> {
    const before = kept.get(id)
    if (!before || (wanted.has(id) ? wanted.get(id) : before.day) === day) return
    wanted.set(id, day)
    onPlace(id, timed(before, day))
    if (moving.has(id)) return
    moving.add(id)
    try {
      await settle(id)
    } catch {
      putBack(id, UNREACHABLE)
    } finally {
      moving.delete(id)
    }
  }
}

/** What has no day has no time. */
const timed = ({ time }: Place, day: Day | null): Place => ({ day, time: day === null ? null : time })

const UNREACHABLE = 'Le site n’a pas répondu\u202f: ce sujet est remis à sa place. Réessayez dans un instant.'

const wordsOf = (day: Day | null): string => (day === null ? 'Ce sujet est sans date.' : `Déplacé au ${fullDay(day)}.`)
