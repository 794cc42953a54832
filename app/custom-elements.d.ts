import type { DetailedHTMLProps, HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** public/text-size.js. React gives custom elements their attributes as written: `class`, not `className`. */
      'text-size': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { class?: string }
      /** public/search-suggest.js */
      'search-suggest': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { class?: string }
    }
  }
}
