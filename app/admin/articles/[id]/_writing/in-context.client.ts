'use client'

import type { DatelineFlag } from '@/lib/articles/dateline.rules'

/** Words with what surrounds them. `key` is theirs while what precedes them stays: it tells one « hier » from another. */
export type InContext = { key: string; before: string; after: string }

export function inContext(text: string, { from, to, words }: DatelineFlag): InContext {
  const line = (part: string) => part.replaceAll('\ufffc', '').replace(/\s/g, ' ')
  const before = text.slice(Math.max(0, from - 24), from)
  return {
    key: `${before}|${words}`,
    // cut at words
    before: from > 24 ? `…\u00a0${line(before).replace(/^\S*\s/, '')}` : line(before),
    after:
      to + 24 < text.length ? `${line(text.slice(to, to + 24)).replace(/\s\S*$/, '')}\u00a0…` : line(text.slice(to)),
  }
}
