'use client'

const tag = /<[a-z][^>]*>/gi
const style = /\sstyle(?=\s*=)/i
const sheet = /<style\b[^>]*>[\s\S]*?<\/style\s*>/gi
const handler = /\son[a-z]+(?=\s*=)/gi

/**
 * The same page without its style sheets, and with styles and handlers under names that do nothing. A parsed page never runs, but the newsroom’s
 * Content-Security-Policy would tell of each of them, thousands of times for a long one.
 */
export const inert = (html: string): string =>
  html.replace(sheet, '').replace(tag, (each) => each.replace(style, ' data-style').replace(handler, ' data-handler'))
