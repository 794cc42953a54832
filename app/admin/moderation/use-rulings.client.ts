import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { typeset } from '@/lib/articles/typography.rules'
import { type Decision, saidOf, UNDO_OFFERED } from '@/lib/moderation/moderation.rules'
import type { QueueItem } from '@/lib/moderation/queue.rules'
import { isKnownReason, sentenceFor } from '@/lib/refusal-sentences.rules'
import { type Given, sendRulings, takeBack } from './desk-requests.client'

type Place = { item: QueueItem; at: number }
type Undoable = { places: Place[]; rulings: Promise<number[]> }
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

/**
 * The queue as this moderator has it: what is decided leaves it at once and is sent behind; what could not be done comes back, with
 * the reason. For ten seconds it can be taken back.
 */
export function useRulings(initial: QueueItem[], greeting: string) {
  const [items, setItems] = useState(initial)
  const [says, setSays] = useState(greeting)
  const [undoables, setUndoables] = useState<Undoable[]>([])
  const known = useRef(items)
  // what was taken back is decided on again no sooner than the server knows
  const undoing = useRef(Promise.resolve())
  known.current = items

  const rule = useCallback(async (chosen: QueueItem[], decision: Decision, why: Why): Promise<boolean> => {
    const places = chosen.map((item) => ({ item, at: known.current.indexOf(item) }))
    const comments = chosen.map(({ id, reading, decided }) => ({ id, reading, ...(decided && { revises: decided }) }))
    const sent = undoing.current.then(() => sendRulings({ decision, ...why, comments }))
    const rulings = sent.then((answer) => (answer.ok ? answer.done.map(({ rulingId }) => rulingId) : []))
    const undoable = { places, rulings }
    const forget = () => setUndoables((before) => before.filter((each) => each !== undoable))
    // gone before the answer is there: whoever decides sees the next one in the same moment
    flushSync(() => {
      setItems((before) => without(before, new Set(chosen.map(({ id }) => id))))
      setUndoables((before) => [...before, undoable])
      setSays('')
    })
    setTimeout(forget, UNDO_OFFERED * 1000)
    const answer = await sent
    const failed = answer.ok ? new Map(answer.refused.map(({ id, reason }) => [id, reason])) : null
    const back = failed ? places.filter(({ item }) => failed.has(item.id)) : places
    // what somebody else has decided is decided
    setItems((before) =>
      putBack(
        before,
        back.filter(({ item }) => failed?.get(item.id) !== 'already-decided'),
      ),
    )
    const done = chosen.length - back.length
    setSays([saidOf(decision, done), answer.ok ? reasonsOf(answer.refused) : answer.says].filter(Boolean).join(' '))
    if (done === 0) forget()
    return back.length === 0
  }, [])

  /** Has what was decided last be there again, at once, and taken back behind. Answers which comment to look at. */
  const undo = useCallback((): QueueItem | null => {
    const undoable = undoables.at(-1)
    if (!undoable) return null
    const { places, rulings } = undoable
    flushSync(() => {
      setUndoables((before) => before.filter((each) => each !== undoable))
      setItems((before) => putBack(before, places))
      setSays('')
    })
    undoing.current = rulings.then(async (made) => {
      if (made.length === 0) return
      const answer = await takeBack(made)
      const done = new Set(answer.ok ? answer.done.map(({ id }) => id) : [])
      setItems((before) => without(before, new Set(places.map(({ item }) => item.id).filter((id) => !done.has(id)))))
      const said = done.size > 1 ? `${done.size} décisions annulées.` : done.size === 1 ? 'Décision annulée.' : ''
      setSays([said, answer.ok ? reasonsOf(answer.refused) : answer.says].filter(Boolean).join(' '))
    })
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
