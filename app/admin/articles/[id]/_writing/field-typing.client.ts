'use client'

import { useEffect } from 'react'
import { substitutionFor } from '@/lib/articles/typing.rules'

/** Marks a field whose words are the article’s, and are set as they are typed. */
export const prose = { 'data-prose': '' }

type Field = HTMLInputElement | HTMLTextAreaElement
type Fresh = { field: Field; from: number; to: number; was: string }

let isOurs = false

/** Puts words in the place of others, as if they were typed: the browser’s own undo takes them back. */
export function typeOver(field: Field, from: number, to: number, words: string): void {
  isOurs = true
  field.setSelectionRange(from, to)
  // the only way of typing that a browser’s undo knows of
  document.execCommand('insertText', false, words)
  isOurs = false
}

/**
 * Sets what is typed into the fields marked as {@link prose}, wherever on the page they are. The browser itself types what is
 * put instead, after what was typed: its own undo gives that back, and so does Backspace right after.
 */
export function useFieldTyping(): void {
  useEffect(() => {
    let fresh: Fresh | null = null
    const typed = (event: Event) => {
      if (isOurs || !isProse(event.target)) return
      fresh = null
      const { inputType, data, isComposing } = event as InputEvent
      const caret = event.target.selectionStart
      if (inputType !== 'insertText' || isComposing || data?.length !== 1 || !caret) return
      const field = event.target
      const before = field.value.slice(field.value.lastIndexOf('\n', caret - 2) + 1, caret - 1)
      const found = substitutionFor(before, data)
      if (!found) return
      const from = caret - 1 - found.back
      const was = field.value.slice(from, caret)
      // the field’s own limit would cut what is put
      if (field.maxLength > 0 && field.value.length - was.length + found.put.length > field.maxLength) return
      typeOver(field, from, caret, found.put)
      fresh = { field, from, to: from + found.put.length, was }
    }

    const pressed = (event: KeyboardEvent) => {
      const put = fresh
      if (event.key !== 'Shift') fresh = null
      if (!put || event.key !== 'Backspace' || event.ctrlKey || event.metaKey || event.altKey) return
      const { field } = put
      if (event.target !== field || field.selectionStart !== put.to || field.selectionEnd !== put.to) return
      event.preventDefault()
      typeOver(field, put.from, put.to, put.was)
    }

    document.addEventListener('input', typed)
    document.addEventListener('keydown', pressed)
    return () => {
      document.removeEventListener('input', typed)
      document.removeEventListener('keydown', pressed)
    }
  }, [])
}

const isProse = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.dataset.prose !== undefined
