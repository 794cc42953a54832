'use client'

import { type ComponentProps, useLayoutEffect, useRef } from 'react'

/** A text field as high as its text. Browsers that cannot size it themselves (`field-sizing`) are told its height. */
export function GrowingField(props: ComponentProps<'textarea'>) {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const shown = field.current
    if (!shown || CSS.supports('field-sizing', 'content')) return
    shown.style.height = 'auto'
    shown.style.height = `${shown.scrollHeight + shown.offsetHeight - shown.clientHeight}px`
  })
  return <textarea ref={field} {...props} />
}
