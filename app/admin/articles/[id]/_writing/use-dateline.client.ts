'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import { parisDay } from '@/lib/articles/dates.rules'
import { checkDateline, dateFlag, flagsIn, type PlacedFlag, showFlag } from './dateline-marks.client'
import { keepLeftUndated, leftUndated } from './left-undated.client'
import { type Found, undatedInField } from './undated-in-field.client'
import { REST, useSettled } from './use-settled.client'

/** Words to be dated, and what can be done about them. */
export type Undated = Found & { leave: () => void }

type Writing = {
  articleId: number
  editor: Editor | null
  headline: string
  standfirst: string
  /** In milliseconds. */
  publishedAt: number | null
}

/** What in an article ages, from its publication’s day or else from today: in its headline, its standfirst and its text. */
export function useDateline({ articleId, editor, publishedAt, ...fields }: Writing): Undated[] {
  const [day, setDay] = useState<string | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [inText, setInText] = useState<PlacedFlag[]>([])
  const headline = useSettled(fields.headline)
  const standfirst = useSettled(fields.standfirst)

  // what day it is, and what was let be, only the browser knows
  useEffect(() => {
    setDay(parisDay(new Date(publishedAt ?? Date.now())))
    setLeft(leftUndated(articleId))
  }, [articleId, publishedAt])

  useEffect(() => {
    if (!editor || !day) return
    let timer: ReturnType<typeof setTimeout>
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setInText(flagsIn(editor.state)), REST)
    }
    editor.on('transaction', later)
    checkDateline(editor, { day, left })
    setInText(flagsIn(editor.state))
    return () => {
      clearTimeout(timer)
      editor.off('transaction', later)
    }
  }, [editor, day, left])

  return useMemo(() => {
    const found = [
      ...(day ? undatedInField('headline', 'Titre', headline, day) : []),
      ...(day ? undatedInField('standfirst', 'Chapô', standfirst, day) : []),
      ...(editor ? inText.map((flag) => inEditor(editor, flag)) : []),
    ]
    return found
      .filter(({ key }) => !left.has(key))
      .map((each) => ({
        ...each,
        leave: () => {
          const all = new Set([...left, each.key])
          keepLeftUndated(articleId, all)
          setLeft(all)
        },
      }))
  }, [articleId, day, editor, headline, inText, left, standfirst])
}

const inEditor = (editor: Editor, flag: PlacedFlag): Found => ({
  ...flag,
  where: null,
  show: () => showFlag(editor, flag),
  date: () => dateFlag(editor, flag),
})
