'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleContent } from '@/lib/articles/article.rules'
import { timeOf } from '@/lib/articles/dates.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { keepText } from './actions'

/** Milliseconds of pause after which a text is saved. */
const PAUSE = 1500
const LONGEST_WAIT = 30_000

export type Conflict = { keptNumber: number; latestNumber: number; latestBy: string; latestAt: Date }

type Autosave = {
  sentence: string
  conflict: Conflict | null
  /** Something was changed. */
  touch: () => void
  /** Saves at once; the number of the version that is then the newest, or null when it could not be kept. */
  saveNow: () => Promise<number | null>
  /** After a conflict: this text goes on top of the other. */
  goOn: () => void
}

/**
 * Keeps a text while it is written. Saves follow one another, an answer never touches a field, and a failure is said and
 * tried again for as long as it lasts.
 */
export function useAutosave({
  articleId,
  number,
  latest,
}: {
  articleId: number
  number: number
  latest: RefObject<ArticleContent>
}): Autosave {
  const [sentence, setSentence] = useState('Tout est enregistré')
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const base = useRef(number)
  const dirty = useRef(false)
  const stopped = useRef(false)
  const failures = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())
  const again = useRef(() => {})

  const wait = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => again.current(),
      failures.current === 0 ? PAUSE : Math.min(LONGEST_WAIT, 2000 * 2 ** failures.current),
    )
  }, [])

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    if (!dirty.current || stopped.current) return
    dirty.current = false
    setSentence('Enregistrement…')
    const answer = await keepText({ articleId, base: base.current, content: latest.current }).catch(() => null)
    if (answer?.ok) {
      base.current = answer.number
      failures.current = 0
      setSentence(dirty.current ? 'Modifications non enregistrées' : `Enregistré à ${timeOf(new Date(answer.savedAt))}`)
      return
    }
    dirty.current = true
    if (answer?.reason === 'stale-version') {
      stopped.current = true
      setConflict(answer)
      setSentence('Conflit')
      return
    }
    failures.current += 1
    if (!answer) setSentence('Hors ligne : nouvel essai dans un instant')
    else if ('messages' in answer) setSentence(`À revoir avant d’enregistrer : ${Object.values(answer.messages)[0]}`)
    else setSentence(sentenceFor(answer.reason))
    wait()
  }, [articleId, latest, wait])

  // one save at a time: the next begins where the last one left the base
  const queue = useCallback((): Promise<void> => {
    running.current = running.current.then(save)
    return running.current
  }, [save])

  again.current = () => void queue()

  const touch = useCallback(() => {
    dirty.current = true
    if (stopped.current) return
    setSentence('Modifications non enregistrées')
    wait()
  }, [wait])

  const saveNow = useCallback(async () => {
    await queue()
    return dirty.current || stopped.current ? null : base.current
  }, [queue])

  const goOn = useCallback(() => {
    if (!conflict) return
    base.current = conflict.latestNumber
    stopped.current = false
    dirty.current = true
    setConflict(null)
    void queue()
  }, [conflict, queue])

  useEffect(() => {
    const leaving = () => void (document.visibilityState === 'hidden' && queue())
    const online = () => void queue()
    const unloading = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault()
    }
    document.addEventListener('visibilitychange', leaving)
    window.addEventListener('online', online)
    window.addEventListener('beforeunload', unloading)
    return () => {
      document.removeEventListener('visibilitychange', leaving)
      window.removeEventListener('online', online)
      window.removeEventListener('beforeunload', unloading)
    }
  }, [queue])

  return { sentence, conflict, touch, saveNow, goOn }
}
