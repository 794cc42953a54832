'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleContent } from '@/lib/articles/article.rules'
import { type Base, forgetDraft, keepDraft } from './drafts.client'
import { holdSession, nameSession } from './editing-session.client'
import { Keeper, type Stale } from './keeper.client'
import { type KeepingState, keepingSentence, type OnDevice } from './keeping-state.client'
import { sendText } from './text-requests.client'

type Start = {
  articleId: number
  accountId: number
  base: Base
  /** The text as it is now. */
  read: () => ArticleContent
}

export type Keeping = {
  keeper: Keeper
  session: string
  sentence: string
  kind: KeepingState['kind']
  /** Whether the server no longer knows who writes. */
  isSignedOut: boolean
  conflict: Stale | null
  touch: () => void
  saveNow: () => Promise<number | null>
}

/** Keeps a text as long as its editor is open, and tells how it stands. */
export function useKeeping({ articleId, accountId, base, read }: Start): Keeping {
  const [shown, setShown] = useState<{ state: KeepingState; onDevice: OnDevice }>({
    state: { kind: 'kept', at: null },
    onDevice: 'not-yet',
  })
  const [conflict, setConflict] = useState<Stale | null>(null)
  const reading = useRef(read)
  reading.current = read
  const [{ keeper, session }] = useState(() => {
    const name = nameSession()
    const made = new Keeper({
      articleId,
      accountId,
      session: name,
      base,
      read: () => reading.current(),
      send: sendText,
      keep: keepDraft,
      forget: forgetDraft,
      isOnline: () => navigator.onLine,
      onState: (state, onDevice) => {
        setShown({ state, onDevice })
        if (state.kind !== 'conflict') setConflict(null)
      },
      onConflict: setConflict,
    })
    return { keeper: made, session: name }
  })

  useEffect(() => holdSession(session), [session])

  useEffect(() => {
    // leaving: what is unsaved goes out; coming back, perhaps signed in again: what failed is tried at once
    const turning = () => keeper.flush()
    const unloading = (event: BeforeUnloadEvent) => {
      keeper.flush()
      if (keeper.isAtRisk) event.preventDefault()
    }
    document.addEventListener('visibilitychange', turning)
    window.addEventListener('pagehide', turning)
    window.addEventListener('online', turning)
    window.addEventListener('focus', turning)
    window.addEventListener('beforeunload', unloading)
    return () => {
      document.removeEventListener('visibilitychange', turning)
      window.removeEventListener('pagehide', turning)
      window.removeEventListener('online', turning)
      window.removeEventListener('focus', turning)
      window.removeEventListener('beforeunload', unloading)
    }
  }, [keeper])

  const touch = useCallback(() => keeper.touch(), [keeper])
  const saveNow = useCallback(() => keeper.saveNow(), [keeper])
  const { state, onDevice } = shown
  return {
    keeper,
    session,
    sentence: keepingSentence(state, onDevice),
    kind: state.kind,
    isSignedOut: state.kind === 'unsaved' && state.why === 'refused' && state.reason === 'signed-out',
    conflict,
    touch,
    saveNow,
  }
}
