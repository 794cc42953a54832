import { useEffect, useState } from 'react'
import type { DeskEvent } from '@/lib/moderation/desk-event.rules'
import type { Decision } from '@/lib/moderation/moderation.rules'

type Data<Name extends DeskEvent['event']> = Extract<DeskEvent, { event: Name }>['data']

export type Counts = Data<'counts'>
export type Taken = { decision: Decision; name: string }

/**
 * What happens at the desk meanwhile: the counts, which comments are before others, and what others have decided. The browser asks
 * again by itself when the line breaks.
 */
export function useDeskNews(initial: Counts, me: number) {
  const [counts, setCounts] = useState(initial)
  const [opened, setOpened] = useState<ReadonlyMap<number, string>>(() => new Map())
  const [taken, setTaken] = useState<ReadonlyMap<number, Taken>>(() => new Map())

  useEffect(() => {
    const source = new EventSource('/admin/moderation/direct')
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
    return () => source.close()
  }, [me])

  return { counts, opened, taken }
}
