'use client'

import type { Day } from '@/lib/articles/calendar.rules'
import { type DatelineFlag, datelineFlags } from '@/lib/articles/dateline.rules'
import { typeOver } from './field-typing.client'
import { type InContext, inContext } from './in-context.client'

/** Words to be dated, wherever they stand, with the ways to them. */
export type Found = DatelineFlag &
  InContext & {
    /** The field; null: the text. */
    where: 'Titre' | 'Chapô' | null
    show: () => void
    date: () => void
  }

/** What ages in the words of a field, which is found by its id. */
export const undatedInField = (id: string, where: Found['where'], text: string, day: Day): Found[] =>
  datelineFlags(text, day).map((flag) => {
    const context = inContext(text, flag)
    return {
      ...flag,
      ...context,
      key: `${id}|${context.key}`,
      where,
      show: () => select(id, flag),
      date: () => {
        const field = select(id, flag)
        if (field && flag.dated) typeOver(field, flag.from, flag.to, flag.dated)
      },
    }
  })

/** Selects the words, unless the field says something else by now. */
function select(id: string, { from, to, words }: DatelineFlag): HTMLTextAreaElement | null {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLTextAreaElement) || field.value.slice(from, to) !== words) return null
  field.focus()
  field.setSelectionRange(from, to)
  return field
}
