import { driver } from '../database'
import { ruleOnComment } from './rule-on-comment'
import { tellOfRuling } from './tell-of-ruling'
import { readingOf } from './words-read'

/** Decides on a comment as it reads at this moment, and lets the seconds pass in which that could be taken back. */
export async function ruleAsRead(ruling: Omit<Parameters<typeof ruleOnComment>[0], 'reading'>) {
  const [row] = await driver()`select coalesce(proposed, body) as words from comments where id = ${ruling.commentId}`
  const outcome = await ruleOnComment({ ...ruling, reading: readingOf(row?.words ?? '') })
  if (outcome.ok) await tellOfRuling(outcome)
  return outcome
}
