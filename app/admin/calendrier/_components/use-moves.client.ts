import { useState } from 'react'
import type { Day } from '@/lib/articles/calendar.rules'
import type { Planned } from '@/lib/assignments/agenda.rules'
import { move } from '../actions'
import { movesOf, type Place, type SaidOfMove } from './moves.client'

/** Where the stories of a page stand while they are moved, and what became of the last move. `shown`: the days of its month. */
export function useMoves(stories: readonly Planned[], shown: readonly Day[]) {
  const [places, setPlaces] = useState<ReadonlyMap<number, Place>>(
    () => new Map(stories.map(({ id, day, time }) => [id, { day, time }])),
  )
  const [said, setSaid] = useState<SaidOfMove | null>(null)
  const [moveTo] = useState(() =>
    movesOf({
      stories,
      shown,
      send: (fields) => move(formOf(fields)),
      onPlace: (id, place) => setPlaces((before) => new Map(before).set(id, place)),
      onSaid: setSaid,
    }),
  )
  return { places, said, moveTo, say: (words: string) => setSaid({ words, away: null, isRefused: true }) }
}

function formOf(fields: Record<string, string | number | null>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value === null ? '' : String(value))
  return form
}
