import { typeset } from '@/lib/articles/typography.rules'
import { isKnownReason, sentenceFor } from '@/lib/refusal-sentences.rules'

type Address = { fait?: string | string[]; refus?: string | string[] }

/** What a page says of the press of a button that led to it: what was done, or why not. Empty: none did. */
export function said({ fait, refus }: Address, done: Record<string, string>): string {
  if (typeof refus === 'string' && isKnownReason(refus)) return sentenceFor(refus)
  return typeof fait === 'string' && Object.hasOwn(done, fait) ? typeset(done[fait] ?? '') : ''
}
