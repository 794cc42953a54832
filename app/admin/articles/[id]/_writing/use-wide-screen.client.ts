'use client'

import { useLayoutEffect, useState } from 'react'

/** Whether the desk has two columns, as its style sheet says; before the browser has said so, it has. */
export function useWideScreen(): boolean {
  const [isWide, setWide] = useState(true)
  useLayoutEffect(() => {
    const query = matchMedia('(min-width: 64rem)')
    const say = () => setWide(query.matches)
    say()
    query.addEventListener('change', say)
    return () => query.removeEventListener('change', say)
  }, [])
  return isWide
}
