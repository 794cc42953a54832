import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/** React gives custom elements their attributes as written: `class`, not `className`. */
type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { class?: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** public/reading-settings.js */
      'reading-settings': CustomElement
      /** public/reader-tools.js */
      'reader-tools': CustomElement & { 'data-shelf'?: string; 'data-listen'?: string }
      /** public/reading-shelf.js */
      'reading-shelf': CustomElement & { 'data-shelf'?: string }
      /** public/mastodon-instance.js */
      'mastodon-instance': CustomElement & { 'data-chosen'?: string }
      /** public/embed.js */
      'article-embed': CustomElement & { 'data-frame'?: string; 'data-provider'?: string }
      /** public/search-suggest.js */
      'search-suggest': CustomElement
    }
  }
}
