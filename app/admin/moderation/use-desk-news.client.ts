import { useEffect, useState } from 'react'
import type { DeskEvent } from '@/lib/moderation/desk-event.rules'
import type { Decision } from '@/lib/moderation/moderation.rules'

type Data<Name extends DeskEvent['event']> = Extract<DeskEvent, { event: Name }>['data']

export type Counts = Data<'counts'>
export type Taken = { decision: Decision; name: string; at: string }

/** Milliseconds after which a stream is asked for again that was answered by something else: a proxy while the site starts anew. */
const PATIENCE = 10_000
/** Milliseconds out of sight after which a desk gives its line up: a browser has six to a site (HTTP/1.1), and they would all be taken. */
const OUT_OF_SIGHT = 60_000

/**
 * What happens at the desk meanwhile: the counts, which comments are before others, and what others have decided. The browser asks
 * again by itself when the line breaks, but not when it had an answer that is no stream.
 */
export function useDeskNews(initial: Counts, me: number) {
  const [counts, setCounts] = useState(initial)
  const [opened, setOpened] = useState<ReadonlyMap<number, string>>(() => new Map())
  const [taken, setTaken] = useState<ReadonlyMap<number, Taken>>(() => new Map())

  useEffect(() => {
    let source: EventSource | null = null
    let due: ReturnType<typeof setTimeout> | undefined
    const listen = () => {
      const line = new EventSource('/admin/moderation/direct')
      source = line
      const hear = <Name extends DeskEvent['event']>(name: Name, does: (data: Data<Name>) => void) =>
        line.addEventListener(name, ({ data }) => does(JSON.parse(data)))
      hear('counts', setCounts)
      hear('opened', (all) =>
        setOpened(
          new Map(all.filter(({ accountId }) => accountId !== me).map(({ commentId, name }) => [commentId, name])),
        ),
      )
      // what was decided, or taken back, while nobody listened
      hear('recent', (all) => {
        const last = new Map(all.map((ruling) => [ruling.commentId, ruling]))
        setTaken(new Map([...last].filter(([, { accountId }]) => accountId !== me)))
      })
      hear('ruled', ({ commentId, accountId, ...ruling }) => {
        if (accountId !== me) setTaken((before) => new Map(before).set(commentId, ruling))
      })
      hear('undone', ({ commentId }) => setTaken((before) => new Map([...before].filter(([id]) => id !== commentId))))
      line.onerror = () => {
        if (line.readyState === EventSource.CLOSED) due = setTimeout(listen, PATIENCE)
      }
    }
    const leave = () => {
      source?.close()
      source = null
    }
    const look = () => {
      clearTimeout(due)
      if (document.visibilityState === 'hidden') due = setTimeout(leave, OUT_OF_SIGHT)
      else if (source?.readyState !== EventSource.OPEN) {
        leave()
        listen()
      }
    }
    listen()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      clearTimeout(due)
      leave()
    }
  }, [me])

  return { counts, opened, taken }
}
