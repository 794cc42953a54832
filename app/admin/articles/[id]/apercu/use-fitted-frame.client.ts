import { useEffect, useRef, useState } from 'react'

/**
 * A frame on a stage that may be narrower: it is shown smaller then, so that all of the page's width is seen. The
 * document in it stays as wide as it was told.
 */
export function useFittedFrame() {
  const frame = useRef<HTMLIFrameElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const [percent, setPercent] = useState(100)

  useEffect(() => {
    const [shown, around] = [frame.current, stage.current]
    if (!shown || !around) return
    const showWhole = () => {
      const scale = Math.min(1, around.clientWidth / shown.offsetWidth)
      // set by script, where the content security policy allows no style attribute
      shown.style.transform = scale < 1 ? `scale(${scale})` : ''
      // shown whole, it scrolls in itself alone
      around.style.overflow = scale < 1 ? 'hidden' : ''
      around.style.height = `${shown.offsetHeight * scale}px`
      setPercent(Math.round(scale * 100))
    }
    showWhole()
    // it may have loaded before there was anybody to hear of it
    keepInside(shown)
    const watching = new ResizeObserver(() => requestAnimationFrame(showWhole))
    watching.observe(around)
    watching.observe(shown)
    return () => watching.disconnect()
  }, [])

  return { frame, stage, percent }
}

/** What an article leads to opens beside (app/(previews)/layout.tsx); its own notes and headings are found in the frame. */
export function keepInside(frame: HTMLIFrameElement): void {
  for (const link of frame.contentDocument?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])
    link.target = '_self'
}
