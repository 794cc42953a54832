'use client'

import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ASKING, type MarginNote, newsOf } from '@/lib/margin/margin.rules'
import { placesOf } from '@/lib/margin/placing.rules'
import type { Keeping } from '../_keeping/use-keeping.client'
import { bodyOf } from '../text-document.client'
import { placeNotes, placesOfNotes } from './margin-marks.client'
import { type Became, fetchMargin, sendDeed } from './margin-requests.client'

type Start = { articleId: number; editor: Editor | null; keeping: Keeping }

/** The acts that name a note. */
type OnNote = { act: 'answer'; noteId: number; body: string } | { act: 'resolve' | 'reopen' | 'remove'; noteId: number }

export type MarginHeld = {
  /** Null: not heard yet. */
  notes: MarginNote[] | null
  /** Whether the last question had no answer. */
  isUnheard: boolean
  /** Writes beside a block of the text, which is saved first; `block` says which when that is done. */
  write: (body: string, block: () => number | null) => Promise<Became>
  act: (deed: OnNote) => Promise<Became>
}

/** Times that a text is saved anew for a note whose version a later save of this tab has replaced. */
const TRIES = 3

const refused = (reason: string, sentence: string): Became => ({ ok: false, reason, sentence })

/** The notes beside a text, asked for again as long as the tab is in view; each finds its block in the text as it is here. */
export function useMargin(
  { articleId, editor, keeping: { keeper, saveNow } }: Start,
  say: (words: string) => void,
): MarginHeld {
  const [notes, setNotes] = useState<MarginNote[] | null>(null)
  const [isUnheard, setUnheard] = useState(false)
  const latest = useRef<MarginNote[] | null>(null)
  const asked = useRef(0)
  /** The version by which places were last named: what was gone from it is not looked for in it again. */
  const placedBy = useRef<number | null>(null)
  const saying = useRef(say)
  saying.current = say

  const ask = useCallback(async () => {
    asked.current += 1
    const turn = asked.current
    const { number, content } = keeper.base
    const open = (latest.current ?? []).flatMap(({ id, resolved }) => (resolved ? [] : [id]))
    const known = !editor ? [] : placedBy.current === number ? open : standingIn(editor)
    const margin = await fetchMargin(articleId, number, known)
    // a later question's answer is the newer one
    if (turn !== asked.current) return
    setUnheard(margin === null)
    if (!margin) return
    if (latest.current) {
      const news = newsOf(latest.current, margin.notes)
      if (news) saying.current(news)
    }
    latest.current = margin.notes
    if (editor && !editor.isDestroyed) {
      const stillOpen = margin.notes.flatMap(({ id, resolved }) => (resolved ? [] : [id]))
      placeNotes(editor, stillOpen, placesNow(editor, content.body.content, margin.places ?? {}))
      placedBy.current = margin.places ? number : null
    }
    setNotes(margin.notes)
  }, [articleId, editor, keeper])

  useEffect(() => {
    placedBy.current = null
    const inView = () => document.visibilityState === 'visible' && void ask()
    void ask()
    const timer = setInterval(inView, ASKING * 1000)
    document.addEventListener('visibilitychange', inView)
    return () => {
      asked.current += 1
      clearInterval(timer)
      document.removeEventListener('visibilitychange', inView)
    }
  }, [ask])

  const write = useCallback(
    async (body: string, block: () => number | null): Promise<Became> => {
      for (let tries = 1; ; tries += 1) {
        const number = await saveNow()
        if (number === null) {
          return refused(
            'unsaved',
            'Le texte n’a pas pu être enregistré\u202f: la note n’est pas partie, elle reste ici.',
          )
        }
        const at = block()
        if (at === null) {
          return refused('passage-not-found', 'Ce passage n’est plus dans le texte\u202f: placez le curseur ailleurs.')
        }
        const became = await sendDeed(articleId, { act: 'write', number, block: at, body })
        // whoever writes on meanwhile has saved again, and the version before may be gone
        if (!became.ok && became.reason === 'version-not-found' && tries < TRIES) continue
        if (became.ok) await ask()
        return became
      }
    },
    [articleId, ask, saveNow],
  )

  const act = useCallback(
    async (deed: OnNote): Promise<Became> => {
      const became = await sendDeed(articleId, deed)
      // what somebody else did first is to be seen
      if (became.ok || became.reason.startsWith('note-')) await ask()
      return became
    },
    [articleId, ask],
  )

  return { notes, isUnheard, write, act }
}

type Blocks = Parameters<typeof placesOf>[0]

/** Where blocks of a saved version stand in the text that is being written. */
function placesNow(editor: Editor, saved: Blocks, places: Record<number, number | null>): Map<number, number | null> {
  const found = Object.entries(places).map(([id, block]) => [Number(id), block] as const)
  const wanted = found.flatMap(([, block]) => (block === null ? [] : [block]))
  const now = placesOf(saved, bodyOf(editor.state.doc).content, wanted)
  return new Map(found.map(([id, block]) => [id, block === null ? null : (now.get(block) ?? null)]))
}

const standingIn = (editor: Editor): number[] =>
  Object.entries(placesOfNotes(editor)).flatMap(([id, place]) => (place === null ? [] : [Number(id)]))
