'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DeskCounts } from '@/lib/moderation/desk-event.rules'
import type { Decision } from '@/lib/moderation/moderation.rules'
import type { QueueItem, View } from '@/lib/moderation/queue.rules'
import { BulkBar } from './bulk-bar.client'
import { fetchBehind } from './desk-requests.client'
import { PER_PAGE } from './per-page'
import { QueueHint } from './queue-hint.client'
import { QueueViews } from './queue-views.client'
import { Queued } from './queued.client'
import { useDeskNews } from './use-desk-news.client'
import { useKeptFocus } from './use-kept-focus.client'
import { useOpened } from './use-opened.client'
import { queueKeys, useQueueKeys } from './use-queue-keys.client'
import { useRulings } from './use-rulings.client'

/** Comments left before more are fetched: nobody reads so many in the time that takes. */
const RUNS_SHORT = 20
const none: ReadonlySet<number> = new Set()

type Props = {
  view: View
  search: string
  initial: QueueItem[]
  counts: DeskCounts
  /** The account that reads it. */
  me: number
  /** What became of a form that was sent without a script. */
  greeting: string
  /** How much there is; MOST_COUNTED and one at most. */
  total: number
  action: (data: FormData) => Promise<never>
}

/** The moderators' desk: the ways through it, what is looked for, and the queue, which is decided on key by key. */
export function Desk({ view, search, initial, counts: before, me, greeting, total, action }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const hint = useRef<HTMLParagraphElement>(null)
  const [help, setHelp] = useState(false)
  const [chosen, setChosen] = useState(none)
  const { counts, opened, taken: heard } = useDeskNews(before, me)
  const { items, says, canUndo, rule, undo, append } = useRulings(view, initial, greeting)
  const decided = useRef(new Set<number>())
  useOpened(list)
  useKeptFocus(list)
  useMore({ view, search, items, append, decided: decided.current, isWhole: initial.length < PER_PAGE })

  const focus = useCallback((id: number | undefined) => {
    const item = id === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)
    // not the field for the search: what is pressed next, « z » perhaps, would be typed there
    ;(item ?? hint.current)?.focus()
  }, [])
  const order = useRef(items)
  order.current = items
  const decide = useCallback(
    (given: QueueItem[], decision: Decision, why: { ground?: string; words?: string }) => {
      const gone = new Set(given.map(({ id }) => id))
      const at = order.current.findIndex(({ id }) => gone.has(id))
      const left = order.current.filter(({ id }) => !gone.has(id))
      const next = left[Math.min(at, left.length - 1)]
      for (const id of gone) decided.current.add(id)
      setChosen(none)
      void rule(given, decision, why)
      // in the same moment: the eyes are on the next one already
      focus(next?.id)
    },
    [rule, focus],
  )
  const takeBack = useCallback(() => {
    const item = undo()
    if (item) {
      decided.current.delete(item.id)
      focus(item.id)
    }
  }, [undo, focus])
  useQueueKeys(list, {
    undo: takeBack,
    help: () => setHelp((shown) => !shown),
    search: () => field.current?.focus(),
  })
  const choose = useCallback((id: number, isChosen: boolean) => {
    setChosen((all) => {
      if (isChosen) return all.size < PER_PAGE ? new Set([...all, id]) : all
      return new Set([...all].filter((each) => each !== id))
    })
  }, [])
  // what was decided before a comment was read for this desk is known of it
  const taken = useMemo(
    () => new Map([...heard].filter(([id, { at }]) => items.some((item) => item.id === id && item.asOf < at))),
    [heard, items],
  )
  const free = useMemo(() => items.filter(({ id }) => !taken.has(id)), [items, taken])
  const picked = useMemo(() => free.filter(({ id }) => chosen.has(id)), [free, chosen])

  return (
    <>
      <QueueViews view={view} counts={counts} />
      <search>
        <form className="queue-search" method="get">
          <input type="hidden" name="vue" value={view} />
          <label htmlFor="chercher">Chercher un mot, un nom ou l’adresse d’un auteur</label>
          <input
            ref={field}
            id="chercher"
            name="q"
            type="search"
            className="field"
            defaultValue={search}
            maxLength={200}
          />
          <button type="submit" className="button button-small">
            Chercher
          </button>
        </form>
      </search>
      <QueueHint {...{ view, search, counts, total }} left={free.length} ref={hint} />
      <div className="queue-tools">
        <button type="button" className="button button-small" aria-expanded={help} onClick={() => setHelp(!help)}>
          Raccourcis clavier (?)
        </button>
        {free.length > 1 && (
          <button
            type="button"
            className="button button-small"
            onClick={() => setChosen(new Set(free.slice(0, PER_PAGE).map(({ id }) => id)))}
          >
            Choisir les {Math.min(free.length, PER_PAGE)} premiers
          </button>
        )}
      </div>
      {help && <KeyHelp />}
      <ol className="queue" ref={list}>
        {items.map((item) => (
          <Queued
            key={item.id}
            {...{ item, view, action, choose, rule: decide }}
            isChosen={chosen.has(item.id)}
            openedBy={opened.get(item.id)}
            taken={taken.get(item.id)}
          />
        ))}
      </ol>
      <div className="desk-bar" data-shown={says !== '' || canUndo || picked.length > 0}>
        <p role="status">{says}</p>
        {canUndo && (
          <button type="button" className="button button-small" onClick={takeBack}>
            Annuler (z)
          </button>
        )}
        <BulkBar chosen={picked} rule={decide} clear={() => setChosen(none)} />
      </div>
    </>
  )
}

const KeyHelp = () => (
  <dl className="key-help">
    {queueKeys.map(([key, meaning]) => (
      <div key={key}>
        <dt>
          <kbd>{key}</kbd>
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
)

type More = {
  view: View
  search: string
  items: QueueItem[]
  append: (more: QueueItem[], decided: ReadonlySet<number>) => void
  decided: ReadonlySet<number>
  isWhole: boolean
}

/** Fetches what comes behind when the queue runs short. */
function useMore({ view, search, items, append, decided, isWhole }: More) {
  const end = useRef(isWhole)
  const asking = useRef(false)
  // behind which one it goes on, though that one was decided and left
  const last = useRef(items.at(-1)?.id)
  const bottom = items.at(-1)?.id
  const isShort = items.length < RUNS_SHORT

  useEffect(() => {
    if (bottom !== undefined) last.current = bottom
    if (!isShort || end.current || asking.current) return
    asking.current = true
    void fetchBehind(view, search, last.current).then((answer) => {
      asking.current = false
      if (!answer.ok) return
      if (answer.items.length < PER_PAGE) end.current = true
      last.current = answer.items.at(-1)?.id ?? last.current
      append(answer.items, decided)
    })
  }, [view, search, bottom, isShort, append, decided])
}
