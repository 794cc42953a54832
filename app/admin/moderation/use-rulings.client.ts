import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { typeset } from '@/lib/articles/typography.rules'
import { type Decision, saidOf, UNDO_OFFERED } from '@/lib/moderation/moderation.rules'
import type { QueueItem, View } from '@/lib/moderation/queue.rules'
import { isKnownReason, sentenceFor } from '@/lib/refusal-sentences.rules'
import { fetchAnew, type Given, sendRulings, takeBack } from './desk-requests.client'

type Place = { item: QueueItem; at: number }
/** What came of some decisions: the rulings that were made, and the comments that came back, for nothing was decided on them. */
type Settled = { made: { id: number; rulingId: number }[]; back: number[] }
type Undoable = { places: Place[]; settled: Promise<Settled>; until: number }
type Why = Pick<Given, 'ground' | 'words'>

const without = (items: QueueItem[], gone: ReadonlySet<number>) => items.filter(({ id }) => !gone.has(id))

/** Puts comments back where they stood, as far as what stood around them is still there. */
function putBack(items: QueueItem[], places: readonly Place[]): QueueItem[] {
  const back = [...items]
  for (const { item, at } of [...places].sort((a, b) => a.at - b.at)) {
    if (!back.some(({ id }) => id === item.id)) back.splice(at, 0, item)
  }
  return back
}

/** What its author has mended is read in its new words; what is no more in this queue is left out. */
async function readAnew(view: View, changed: ReadonlySet<number>, places: readonly Place[]): Promise<Place[]> {
  const read = places.map(async (place) => {
    if (!changed.has(place.item.id)) return place
    const answer = await fetchAnew(view, place.item.id)
    if (!answer.ok) return place
    const [item] = answer.items
    return item ? { ...place, item } : null
  })
  return (await Promise.all(read)).filter((place) => place !== null)
}

/**
 * The queue as this moderator has it: what is decided leaves it at once and is sent behind; what could not be done comes back, with
 * the reason. For ten seconds it can be taken back.
 */
export function useRulings(view: View, initial: QueueItem[], greeting: string) {
  const [items, setItems] = useState(initial)
  const [says, setSays] = useState(greeting)
  const [undoables, setUndoables] = useState<Undoable[]>([])
  const known = useRef(items)
  // what was taken back is decided on again no sooner than the server knows
  const undoing = useRef(Promise.resolve())
  known.current = items

  const rule = useCallback(
    async (chosen: QueueItem[], decision: Decision, why: Why): Promise<boolean> => {
      const places = chosen.map((item) => ({ item, at: known.current.indexOf(item) }))
      const comments = chosen.map(({ id, reading, decided }) => ({ id, reading, ...(decided && { revises: decided }) }))
      const sent = undoing.current.then(() => sendRulings({ decision, ...why, comments }))
      const settled = sent.then((answer) => ({
        made: answer.ok ? answer.done : [],
        // what somebody else has decided is decided
        back: answer.ok
          ? answer.refused.filter(({ reason }) => reason !== 'already-decided').map(({ id }) => id)
          : chosen.map(({ id }) => id),
      }))
      const undoable = { places, settled, until: Date.now() + UNDO_OFFERED * 1000 }
      const forget = () => setUndoables((before) => before.filter((each) => each !== undoable))
      // gone before the answer is there: whoever decides sees the next one in the same moment
      flushSync(() => {
        setItems((before) => without(before, new Set(chosen.map(({ id }) => id))))
        setUndoables((before) => [...before, undoable])
        setSays('')
      })
      setTimeout(forget, UNDO_OFFERED * 1000)
      const answer = await sent
      const { made, back } = await settled
      const changed = answer.ok ? answer.refused.filter(({ reason }) => reason === 'changed-meanwhile') : []
      const anew = await readAnew(view, new Set(changed.map(({ id }) => id)), places)
      setItems((before) =>
        putBack(
          before,
          anew.filter(({ item }) => back.includes(item.id)),
        ),
      )
      setSays(
        [saidOf(decision, made.length), answer.ok ? reasonsOf(answer.refused) : answer.says].filter(Boolean).join(' '),
      )
      if (made.length === 0) forget()
      return made.length === chosen.length
    },
    [view],
  )

  /** Has what was decided last be there again, at once, and taken back behind. Answers which comment to look at. */
  const undo = useCallback((): QueueItem | null => {
    const undoable = undoables.at(-1)
    if (!undoable) return null
    const { places, settled, until } = undoable
    flushSync(() => {
      setUndoables((before) => before.filter((each) => each !== undoable))
      setItems((before) => putBack(before, places))
      setSays('')
    })
    const taken = settled.then(async ({ made, back }) => {
      const answer = made.length > 0 ? await takeBack(made.map(({ rulingId }) => rulingId)) : null
      const undone = answer?.ok ? answer.done.map(({ id }) => id) : []
      const stays = new Set([...back, ...undone])
      setItems((before) => without(before, new Set(places.map(({ item }) => item.id).filter((id) => !stays.has(id)))))
      if (!answer) return
      // it was the line that failed: it may be asked for again, while there is time
      if (!answer.ok && Date.now() < until) setUndoables((before) => [...before, undoable])
      const said =
        undone.length > 1 ? `${undone.length} décisions annulées.` : undone.length === 1 ? 'Décision annulée.' : ''
      setSays([said, answer.ok ? reasonsOf(answer.refused) : answer.says].filter(Boolean).join(' '))
    })
    undoing.current = Promise.all([undoing.current, taken]).then(() => {})
    return places[0]?.item ?? null
  }, [undoables])

  /** Adds what came from behind, but for what is there or was decided meanwhile. */
  const append = useCallback((more: QueueItem[], decided: ReadonlySet<number>) => {
    setItems((before) => [
      ...before,
      ...more.filter(({ id }) => !decided.has(id) && !before.some((each) => each.id === id)),
    ])
  }, [])

  return { items, says, setSays, canUndo: undoables.length > 0, rule, undo, append }
}

const reasonsOf = (refused: readonly { reason: string }[]): string =>
  [...new Set(refused.map(({ reason }) => reason))]
    .map((reason) => sentenceFor(isKnownReason(reason) ? reason : 'unexpected'))
    .map((sentence) => typeset(sentence))
    .join(' ')
