'use client'

import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

const tool = 'button:not(:disabled, [role=menuitem])'

/**
 * One tab stop for a row of buttons, arrows between them (WAI-ARIA toolbar pattern). The stop is the button used last.
 *
 * @param leave what Escape does
 */
export function useRoving(row: RefObject<HTMLElement | null>, leave: () => void) {
  const current = useRef<HTMLElement | null>(null)
  const buttons = () => [...(row.current?.querySelectorAll<HTMLButtonElement>(tool) ?? [])]
  useEffect(() => {
    const all = buttons()
    const stop = all.find((button) => button === current.current) ?? all[0]
    for (const button of all) button.tabIndex = button === stop ? 0 : -1
  })
  return {
    /** Goes to the stop. */
    enter: () =>
      buttons()
        .find(({ tabIndex }) => tabIndex === 0)
        ?.focus(),
    handlers: {
      onFocus({ target }: FocusEvent<HTMLElement>) {
        const all = buttons()
        if (!all.some((button) => button === target)) return
        current.current = target
        for (const button of all) button.tabIndex = button === target ? 0 : -1
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        if (event.key === 'Escape') leave()
        const all = buttons()
        const place = all.indexOf(event.target as HTMLButtonElement)
        if (place < 0) return
        const to: Record<string, number> = {
          ArrowRight: (place + 1) % all.length,
          ArrowLeft: (place - 1 + all.length) % all.length,
          Home: 0,
          End: all.length - 1,
        }
        const next = all[to[event.key] ?? -1]
        if (!next) return
        event.preventDefault()
        next.focus()
      },
    },
  }
}
