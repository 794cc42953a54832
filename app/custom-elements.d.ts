import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/** React gives custom elements their attributes as written: `class`, not `className`. */
type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { class?: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** public/reading-settings.js */
      'reading-settings': CustomElement
    }
  }
}
