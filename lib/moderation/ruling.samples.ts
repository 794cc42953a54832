import { driver } from '../database'
import { ruleOnComment } from './rule-on-comment'
import { readingOf } from './words-read'

/** Decides on a comment as it reads at this moment. */
export async function ruleAsRead(ruling: Omit<Parameters<typeof ruleOnComment>[0], 'reading'>) {
  const [row] = await driver()`select coalesce(proposed, body) as words from comments where id = ${ruling.commentId}`
  return ruleOnComment({ ...ruling, reading: readingOf(row?.words ?? '') })
}
