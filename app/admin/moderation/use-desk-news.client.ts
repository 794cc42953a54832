import { useEffect, useState } from 'react'
import type { DeskEvent } from '@/lib/moderation/desk-event.rules'
import type { Decision } from '@/lib/moderation/moderation.rules'

type Data<Name extends DeskEvent['event']> = Extract<DeskEvent, { event: Name }>['data']

export type Counts = Data<'counts'>
export type Taken = { decision: Decision; name: string }

/** Milliseconds after which a stream is asked for again that was answered by something else: a proxy while the site starts anew. */
const PATIENCE = 10_000

/**
 * What happens at the desk meanwhile: the counts, which comments are before others, and what others have decided. The browser asks
 * again by itself when the line breaks, but not when it had an answer that is no stream.
 */
export function useDeskNews(initial: Counts, me: number) {
  const [counts, setCounts] = useState(initial)
  const [opened, setOpened] = useState<ReadonlyMap<number, string>>(() => new Map())
  const [taken, setTaken] = useState<ReadonlyMap<number, Taken>>(() => new Map())

  useEffect(() => {
    let source: EventSource
    let due: ReturnType<typeof setTimeout> | undefined
    const listen = () => {
      source = new EventSource('/admin/moderation/direct')
      const hear = <Name extends DeskEvent['event']>(name: Name, does: (data: Data<Name>) => void) =>
        source.addEventListener(name, ({ data }) => does(JSON.parse(data)))
      hear('counts', setCounts)
      hear('opened', (all) =>
        setOpened(
          new Map(all.filter(({ accountId }) => accountId !== me).map(({ commentId, name }) => [commentId, name])),
        ),
      )
      hear('ruled', ({ commentId, accountId, ...ruling }) => {
        if (accountId !== me) setTaken((before) => new Map(before).set(commentId, ruling))
      })
      hear('undone', ({ commentId }) => setTaken((before) => new Map([...before].filter(([id]) => id !== commentId))))
      source.onerror = () => {
        if (source.readyState === EventSource.CLOSED) due = setTimeout(listen, PATIENCE)
      }
    }
    listen()
    return () => {
      clearTimeout(due)
      source.close()
    }
  }, [me])

  return { counts, opened, taken }
}
