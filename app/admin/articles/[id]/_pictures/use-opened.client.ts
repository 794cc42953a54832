'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

const OPEN = 'describe-picture'

/** Opens what is said of a figure of the text, and goes there. `place`: which of its pictures, from 0. */
export function describePicture(editor: Editor, pos: number, place = 0): void {
  const dom = editor.view.nodeDOM(pos)
  const figure = dom instanceof HTMLElement ? dom.querySelector('.editor-figure') : null
  figure?.dispatchEvent(new CustomEvent(OPEN, { detail: place }))
}

type Opened = {
  room: RefObject<HTMLElement | null>
  /** Which picture's fields are open, from 0. */
  opened: number | null
  open: (place: number) => void
  /** Folds them, and gives the focus back to the text, the figure selected. */
  close: () => void
}

/** Whether the fields of a figure are open. They stay so until they are closed: a text that moves under a click is no good. */
export function useOpened(editor: Editor, getPos: () => number | undefined): Opened {
  const room = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<number | null>(null)
  // React tells of an opening by a new render, and fields are there only then
  const [goes, setGoes] = useState(0)

  const open = useCallback((place: number) => {
    setOpened(place)
    setGoes((before) => before + 1)
  }, [])

  useEffect(() => {
    const figure = room.current
    const answer = (event: Event) => open((event as CustomEvent<number>).detail)
    figure?.addEventListener(OPEN, answer)
    return () => figure?.removeEventListener(OPEN, answer)
  }, [open])

  useEffect(() => {
    if (goes === 0) return
    const field = room.current?.querySelector<HTMLElement>('.editor-picture-fields input:not(:disabled)')
    field?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'center' })
  }, [goes])

  const close = () => {
    setOpened(null)
    const pos = getPos()
    if (pos !== undefined) editor.chain().setNodeSelection(pos).focus(undefined, { scrollIntoView: false }).run()
  }
  return { room, opened, open, close }
}
