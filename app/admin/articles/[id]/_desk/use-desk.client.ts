'use client'

import { useCallback, useEffect, useState } from 'react'
import type { DeskView } from '@/lib/desk/desk-view.queries'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** Seconds between two looks at what others did. */
const EVERY = 20

type Answer =
  | { ok: true; view?: DeskView | null }
  | { ok: false; reason: string; messages?: Record<string, string>; view?: DeskView | null }

export type Desk = {
  view: DeskView
  /** What became of the last act. */
  said: string
  busy: boolean
  /** Does something to the article; `done` is said of it when it is done. Answers whether it was. */
  act: <Given extends Answer>(
    ask: () => Promise<Given | string>,
    done: (outcome: Extract<Given, { ok: true }>) => string,
  ) => Promise<boolean>
}

const revived = (text: string) =>
  JSON.parse(text, (key, value) =>
    (key === 'at' || key === 'embargoUntil') && typeof value === 'string' ? new Date(value) : value,
  )

/** Where an article stands while it is open here, and whatever is done to it: by this desk, or by others. */
export function useDesk(articleId: number, start: DeskView): Desk {
  const [view, setView] = useState(start)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    let ended = false
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const answer = revived(await (await fetch(`/admin/articles/${articleId}/parution`)).text())
        if (!ended && answer.ok) setView(answer.view)
      } catch {
        // who is offline sees what was so
      }
    }
    const timer = setInterval(() => void look(), EVERY * 1000)
    const seen = () => void look()
    document.addEventListener('visibilitychange', seen)
    return () => {
      ended = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [articleId])

  const act = useCallback<Desk['act']>(async (ask, done) => {
    setBusy(true)
    setSaid('')
    const outcome = await ask().catch(() => 'Le serveur n’a pas répondu\u202f: réessayez dans un instant.')
    setBusy(false)
    if (typeof outcome === 'string') {
      setSaid(outcome)
      return false
    }
    if (outcome.view) setView(outcome.view)
    if (outcome.ok) {
      setSaid(done(outcome as Extract<typeof outcome, { ok: true }>))
      return true
    }
    setSaid(Object.values(outcome.messages ?? {})[0] ?? sentenceFor(outcome.reason))
    return false
  }, [])

  return { view, said, busy, act }
}
