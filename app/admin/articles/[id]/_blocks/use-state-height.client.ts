'use client'

import { useEffect } from 'react'

/**
 * How high the bar above stands, as `--state-height`: the tools stick below it. And as `--state-passed`, what of it may
 * leave the window: all that stands above the sentence on what is kept.
 */
export function useStateHeight(): void {
  useEffect(() => {
    const bar = document.querySelector<HTMLElement>('.editor-state')
    const kept = bar?.querySelector<HTMLElement>('.editor-kept')
    if (!bar || !kept) return
    const { style } = document.documentElement
    const measure = () => {
      const padding = Number.parseFloat(getComputedStyle(bar).paddingTop)
      style.setProperty('--state-height', `${bar.offsetHeight}px`)
      style.setProperty('--state-passed', `${Math.max(0, kept.offsetTop - padding)}px`)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(bar)
    return () => {
      observer.disconnect()
      style.removeProperty('--state-height')
      style.removeProperty('--state-passed')
    }
  }, [])
}

/** Pixels of the window's top that the bars cover, where the text must not be written. */
export const coveredTop = (): number =>
  Math.max(0, document.querySelector('.editor-tools')?.getBoundingClientRect().bottom ?? 0)
