/** How one program writes what it puts in the clipboard. */
export type Dialect = {
  /** Whether the clipboard seems to be its. */
  speaks: (html: string) => boolean
  /** Makes ordinary HTML of it, in place. */
  translate: (body: HTMLElement) => void
}
