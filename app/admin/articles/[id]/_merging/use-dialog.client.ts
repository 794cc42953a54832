'use client'

import { useLayoutEffect, useRef } from 'react'

/** A dialog that is open as long as it is shown, begins at its title, and gives the focus back where it was. */
export function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown) return
    shown.showModal()
    shown.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
    return () => shown.close()
  }, [])
  return dialog
}
