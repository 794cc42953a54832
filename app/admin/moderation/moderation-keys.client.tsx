'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

const keys = [
  ['j, k', 'suivant, précédent'],
  ['a', 'accepter'],
  ['r', 'choisir un motif, puis refuser'],
  ['s', 'indésirable'],
  ['?', 'montrer ou cacher cette aide'],
] as const

/** The keyboard's way through the queue. What it presses are the page's own buttons. */
export function ModerationKeys({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null)
  const [help, setHelp] = useState(false)

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, select, textarea')) return
      const items = [...(list.current?.querySelectorAll<HTMLElement>('.queued') ?? [])]
      const here = items.findIndex((item) => item.contains(document.activeElement))
      const item = items[here]
      // a decision falls on the comment one sees marked; none is marked yet: the first one is, and nothing is decided
      const click = (decision: string) =>
        item ? item.querySelector<HTMLButtonElement>(`button[value=${decision}]`)?.click() : items[0]?.focus()
      if (event.key === 'j') items[Math.min(items.length - 1, here + 1)]?.focus()
      else if (event.key === 'k') items[Math.max(0, here - 1)]?.focus()
      else if (event.key === 'a') click('approve')
      else if (event.key === 's') click('spam')
      else if (event.key === 'r') (item?.querySelector<HTMLSelectElement>('select') ?? items[0])?.focus()
      else if (event.key === '?') setHelp((shown) => !shown)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  return (
    <div ref={list}>
      <button type="button" className="button button-small" aria-expanded={help} onClick={() => setHelp(!help)}>
        Raccourcis clavier (?)
      </button>
      {help && (
        <dl className="key-help">
          {keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </div>
  )
}
