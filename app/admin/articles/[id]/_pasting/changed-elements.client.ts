'use client'

/** Leaves what an element holds in its place. */
export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes)

/** The same content under another name, without attributes. */
export function renamed(element: Element, name: string): HTMLElement {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

/** Whether there is a word in it, or something that stands for itself. */
export const isBlank = (element: Element): boolean =>
  !/\S/.test((element.textContent ?? '').replaceAll('\u00a0', ' ')) &&
  !element.querySelector('img, [data-note], [data-picture]')

/** Every such element, however long the list changes meanwhile. */
export const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
]
