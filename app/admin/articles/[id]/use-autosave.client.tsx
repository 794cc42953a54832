'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleContent } from '@/lib/articles/article.rules'
import { timeOf } from '@/lib/articles/dates.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { keepText } from './actions'

/** Milliseconds of pause after which a text is saved. */
const PAUSE = 1500
const LONGEST_WAIT = 30_000

/** Refusals that asking again does not change. */
const final = new Set(['invalid', 'forbidden', 'article-not-found'])

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
  /** After a conflict: the other text is taken; what was typed here since is kept aside first. */
  takeOther: () => Promise<void>
}

/**
 * Keeps a text while it is written. Saves follow one another, an answer never touches a field, and a failure is said and
 * tried again for as long as it lasts.
 */
export function useAutosave({
  articleId,
  number,
  read,
}: {
  articleId: number
  number: number
  /** The text as it is now. */
  read: () => ArticleContent
}): Autosave {
  const [sentence, setSentence] = useState('Tout est enregistré')
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const base = useRef(number)
  const dirty = useRef(false)
  const underWay = useRef(false)
  const stopped = useRef(false)
  const failures = useRef(0)
  const sent = useRef<ArticleContent | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<boolean>>(Promise.resolve(true))
  const again = useRef(() => {})

  const wait = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => again.current(),
      failures.current === 0 ? PAUSE : Math.min(LONGEST_WAIT, 2000 * 2 ** failures.current),
    )
  }, [])

  const send = useCallback(async () => {
    sent.current = read()
    underWay.current = true
    const answer = await keepText({ articleId, base: base.current, content: sent.current }).catch(() => null)
    underWay.current = false
    return answer
  }, [articleId, read])

  /** Whether nothing is left to save of what was there when it began. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    if (stopped.current) return false
    if (!dirty.current) return true
    dirty.current = false
    setSentence('Enregistrement…')
    const answer = await send()
    if (answer?.ok) {
      base.current = answer.number
      failures.current = 0
      setSentence(dirty.current ? 'Modifications non enregistrées' : `Enregistré à ${timeOf(new Date(answer.savedAt))}`)
      if (dirty.current) wait()
      return true
    }
    dirty.current = true
    if (answer?.reason === 'stale-version') {
      stopped.current = true
      setConflict(answer)
      setSentence('Conflit')
      return false
    }
    setSentence(answer ? sentenceOf(answer) : unanswered())
    // what asking again cannot mend waits for the next change instead
    failures.current = answer && final.has(answer.reason) ? 0 : failures.current + 1
    if (failures.current > 0) wait()
    return false
  }, [send, wait])

  // one save at a time: the next begins where the last one left the base
  const queue = useCallback((): Promise<boolean> => {
    running.current = running.current.then(save)
    return running.current
  }, [save])

  again.current = () => void queue()

  const touch = useCallback(() => {
    dirty.current = true
    if (stopped.current || failures.current > 0) return
    setSentence('Modifications non enregistrées')
    wait()
  }, [wait])

  const saveNow = useCallback(async () => {
    // whoever types on meanwhile is waited for, within reason
    for (let tries = 0; tries < 3; tries++) {
      if (!(await queue())) return null
      if (!dirty.current) return base.current
    }
    return null
  }, [queue])

  const goOn = useCallback(() => {
    if (!conflict) return
    base.current = conflict.latestNumber
    stopped.current = false
    dirty.current = true
    setConflict(null)
    void queue()
  }, [conflict, queue])

  const takeOther = useCallback(async () => {
    if (dirty.current) {
      const answer = await send()
      if (!answer || (!answer.ok && answer.reason !== 'stale-version')) {
        setSentence(answer ? sentenceOf(answer) : unanswered())
        return
      }
    }
    dirty.current = false
    window.location.reload()
  }, [send])

  useEffect(() => {
    // leaving: what is unsaved goes out; coming back, perhaps signed in again: what failed is tried at once
    const turning = () => void queue()
    const unloading = (event: BeforeUnloadEvent) => {
      if (dirty.current || underWay.current) event.preventDefault()
    }
    document.addEventListener('visibilitychange', turning)
    window.addEventListener('pagehide', turning)
    window.addEventListener('online', turning)
    window.addEventListener('beforeunload', unloading)
    return () => {
      document.removeEventListener('visibilitychange', turning)
      window.removeEventListener('pagehide', turning)
      window.removeEventListener('online', turning)
      window.removeEventListener('beforeunload', unloading)
    }
  }, [queue])

  return { sentence, conflict, touch, saveNow, goOn, takeOther }
}

type Refused = { reason: string; messages?: Record<string, string> }

function sentenceOf({ reason, messages }: Refused): string {
  const [first] = Object.values(messages ?? {})
  return first ? `À revoir avant d’enregistrer : ${first}` : sentenceFor(reason)
}

const unanswered = (): string =>
  navigator.onLine
    ? 'Le serveur ne répond pas : nouvel essai dans un instant'
    : 'Hors ligne : nouvel essai dans un instant'
