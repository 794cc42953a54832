import { signsIn } from '../articles/counts.rules'

/** Lines that an answer has at the most, however long the article is (décret 2007-1527, article 3). */
export const MOST_LINES = 200

/** Characters of a line. The law counts lines without saying how long they are: these are those of the newspaper's column. */
const LINE = 68

/** What a text measures, as the law and newspapers count. */
export type Length = { words: number; signs: number; lines: number }

/** @param paragraphs its lines as they were written, each of which fills whole lines of a column */
export function measure(paragraphs: readonly string[]): Length {
  const written = paragraphs.flatMap((each) => each.split('\n')).filter((each) => each.trim())
  const signs = written.map(signsIn)
  return {
    words: written.join(' ').split(/\s+/).filter(Boolean).length,
    signs: signs.reduce((sum, count) => sum + count, 0),
    lines: signs.reduce((sum, count) => sum + Math.ceil(count / LINE), 0),
  }
}

/**
 * Whether an answer is longer than it may be asked for: at most as long as the text that it answers, and at most 200 lines (décret
 * 2007-1527, article 3). Its signature and the phrases that the law wants of a request do not count (loi du 29 juillet 1881, article 13):
 * whoever decides knows which they are, and so this is advice.
 */
export const lengthVerdict = (reply: Length, article: Length): 'fits' | 'longer-than-article' | 'over-the-most' =>
  reply.lines > MOST_LINES ? 'over-the-most' : reply.lines > article.lines ? 'longer-than-article' : 'fits'
