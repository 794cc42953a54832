import { type RefObject, useEffect } from 'react'
import { OPENED_SECONDS } from '@/lib/moderation/moderation.rules'
import { sayOpened } from './desk-requests.client'

/** Milliseconds on one comment before it counts as opened: who hurries along the queue has opened none. */
const LINGERS = 250

/** Says which comment is before this moderator, so that another sees it, and says it again while it is. */
export function useOpened(list: RefObject<HTMLElement | null>) {
  useEffect(() => {
    let opened: number | null = null
    let due: ReturnType<typeof setTimeout> | undefined
    const say = (id: number | null) => {
      if (id === null && opened === null) return
      opened = id
      sayOpened(id)
    }
    const look = (event: FocusEvent) => {
      const id = Number((event.target as HTMLElement).closest<HTMLElement>('.queued')?.dataset.id)
      if (!id) return
      // back on the one that is known to be open, the one passed over meanwhile is not
      clearTimeout(due)
      if (id === opened) return
      due = setTimeout(() => say(id), LINGERS)
    }
    const leave = () => {
      clearTimeout(due)
      say(null)
    }
    const again = setInterval(
      () => {
        if (opened !== null && document.visibilityState === 'visible') sayOpened(opened)
      },
      (OPENED_SECONDS * 1000) / 2,
    )
    const here = list.current
    here?.addEventListener('focusin', look)
    addEventListener('pagehide', leave)
    return () => {
      clearTimeout(due)
      clearInterval(again)
      here?.removeEventListener('focusin', look)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [list])
}
