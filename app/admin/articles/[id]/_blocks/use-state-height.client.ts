'use client'

import { useEffect } from 'react'

/**
 * How high the bar above stands (what is kept, who else is here), as `--state-height`: the tools stick below it. Of the
 * line that says who is here, `--others-height`, so that small screens can let it go.
 */
export function useStateHeight(): void {
  useEffect(() => {
    const bar = document.querySelector<HTMLElement>('.editor-state')
    const others = bar?.querySelector<HTMLElement>('.editor-others')
    if (!bar || !others) return
    const { style } = document.documentElement
    const measure = () => {
      style.setProperty('--state-height', `${bar.offsetHeight}px`)
      style.setProperty('--others-height', `${others.offsetHeight}px`)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(bar)
    return () => {
      observer.disconnect()
      style.removeProperty('--state-height')
      style.removeProperty('--others-height')
    }
  }, [])
}

/** Pixels of the window's top that the bars cover, where the text must not be written. */
export const coveredTop = (): number =>
  Math.max(0, document.querySelector('.editor-tools')?.getBoundingClientRect().bottom ?? 0)
