'use client'

import { all } from './changed-elements.client'
import { written } from './inline-style.client'

/** What runs, draws, asks or leads elsewhere, and what is meant for machines or other readers. */
const machinery = [
  'script, style, noscript, template, link, meta, title, base, object, embed, applet, svg, canvas, math, audio, video, xml',
  'button, input, select, textarea, label, legend, datalist, dialog, iframe, progress, meter, map, area',
  'nav, [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=menu], [role=toolbar]',
  '[hidden], [aria-hidden=true], .sr-only, .screen-reader-text, .visually-hidden, .mw-editsection, .noprint',
].join(', ')

/** Takes away what a page has besides its words, in whatever program it was copied from. */
export function dropMachinery(body: HTMLElement): void {
  for (const each of all(body, machinery)) each.remove()
  for (const each of all(body, '[data-style]')) if (isUnseen(each)) each.remove()
  // a page’s own header and footer; an article’s are of it
  const main = body.querySelector('main, article, [role=main]')
  for (const each of all(body, 'header, footer, aside')) {
    const isPage = !each.closest('main, article, [role=main], blockquote, section')
    if (isPage && (main || each.tagName !== 'ASIDE')) each.remove()
  }
  dropComments(body)
  for (const each of all(body, 'del')) each.remove()
}

function isUnseen(element: Element): boolean {
  return (
    written(element, 'display') === 'none' ||
    written(element, 'visibility') === 'hidden' ||
    written(element, 'mso-hide') === 'all' ||
    /^0(?:px|pt|em|%)?$/.test(written(element, 'font-size')) ||
    /^0(?:\.0+)?$/.test(written(element, 'opacity'))
  )
}

function dropComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}
