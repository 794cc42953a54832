import { type RefObject, useEffect, useRef } from 'react'

export const queueKeys = [
  ['j, k', 'suivant, précédent'],
  ['a', 'accepter'],
  ['r', 'choisir un motif (1 à 5 refuse aussitôt)'],
  ['s', 'indésirable'],
  ['b', 'l’auteur : avertir, suspendre'],
  ['x', 'choisir, pour décider de plusieurs à la fois'],
  ['z', 'annuler la dernière décision'],
  ['/', 'chercher'],
  ['?', 'montrer ou cacher cette aide'],
] as const

type Does = { undo: () => void; help: () => void; search: () => void }

/** The keyboard's way through the queue. What it presses are the page's own buttons. */
export function useQueueKeys(list: RefObject<HTMLElement | null>, does: Does) {
  const latest = useRef(does)
  latest.current = does

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('dialog')) return
      if (target instanceof HTMLSelectElement && target.dataset.key === 'r') return pressInGrounds(event, target)
      if (target.closest('input:not([type=checkbox]), select, textarea')) return
      const items = [...(list.current?.querySelectorAll<HTMLElement>('.queued') ?? [])]
      const here = items.findIndex((item) => item.contains(document.activeElement))
      const item = items[here]
      // a decision falls on the comment one sees marked; none is marked yet: the first one is, and nothing is decided
      const on = (selector: string, act: (found: HTMLElement) => void) => {
        const found = item?.querySelector<HTMLElement>(selector)
        if (found) act(found)
        else if (!item) items[0]?.focus()
      }
      const { key, repeat } = event
      // a finger that rests on a key goes through the queue, and decides on nothing that nobody has read
      if (repeat && /^[arsbxz]$/.test(key)) return event.preventDefault()
      if (key === 'j') items[Math.min(items.length - 1, here + 1)]?.focus()
      else if (key === 'k') items[Math.max(0, here - 1)]?.focus()
      else if (key === 'a' || key === 's' || key === 'b') on(`[data-key=${key}]`, (found) => found.click())
      else if (key === 'r') on('[data-key=r]', (found) => found.focus())
      else if (key === 'x') on('input[type=checkbox]', (found) => found.click())
      else if (key === 'z') latest.current.undo()
      else if (key === '/') latest.current.search()
      else if (key === '?') latest.current.help()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [list])
}

/** A figure is the ground of its number and refuses; Enter refuses with the one that is chosen; Escape leads back. */
function pressInGrounds(event: KeyboardEvent, select: HTMLSelectElement) {
  const refuse = () => event.repeat || select.form?.requestSubmit()
  if (event.key === 'Escape') select.closest<HTMLElement>('.queued')?.focus()
  else if (event.key === 'Enter' && select.value) refuse()
  else if (/^[1-9]$/.test(event.key) && Number(event.key) < select.options.length) {
    select.selectedIndex = Number(event.key)
    refuse()
  } else return
  event.preventDefault()
}
