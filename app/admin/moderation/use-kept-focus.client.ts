import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard where it was in the queue: what somebody else decides takes a comment's form away, or the comment itself, and
 * whoever was in it would begin at the top of the page again.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>) {
  const held = useRef<{ id: string; at: number } | null>(null)

  useEffect(() => {
    const look = ({ target }: Event) => {
      const item = target instanceof Element ? target.closest<HTMLElement>('.queued') : null
      const all = [...(list.current?.children ?? [])]
      held.current = item ? { id: item.dataset.id ?? '', at: all.indexOf(item) } : null
    }
    // who clicks beside the queue leaves it
    for (const each of ['focusin', 'pointerdown']) document.addEventListener(each, look)
    return () => {
      for (const each of ['focusin', 'pointerdown']) document.removeEventListener(each, look)
    }
  }, [list])

  // after each change of the page
  useEffect(() => {
    if (!held.current || document.activeElement !== document.body) return
    const { id, at } = held.current
    const all = [...(list.current?.querySelectorAll<HTMLElement>('.queued') ?? [])]
    const item = all.find(({ dataset }) => dataset.id === id) ?? all[Math.min(at, all.length - 1)]
    item?.focus()
  })
}
