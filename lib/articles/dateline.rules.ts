import type { Day } from './calendar.rules'
import { dayRules } from './dateline-days.rules'
import { periodRules } from './dateline-periods.rules'
import { ANY_MONTH, ANY_WEEKDAY, type Finding } from './dateline-words.rules'
import { quotedSpans, type Span } from './quotation.rules'

/** Words of a paragraph that mean another day to whoever reads them later. */
export type DatelineFlag = Span & Finding & { words: string }

const DATE = `(?:1er|\\d{1,2})[\\s\\u00a0\\u202f]+${ANY_MONTH}|${ANY_MONTH}[\\s\\u00a0\\u202f]+\\d{4}|\\d{1,2}[/.]\\d{1,2}`
const dateAfter = new RegExp(
  `^(?:[\\s\\u00a0\\u202f,(–—]*(?:(?:soit|le|du|ce)[\\s\\u00a0\\u202f]+)?(?:${ANY_WEEKDAY}[\\s\\u00a0\\u202f]+)?(?:${DATE})|` +
    `[\\s\\u00a0\\u202f(]+(?:1[89]|20)\\d\\d(?![\\s\\u00a0\\u202f]*\\p{L}))`,
  'iu',
)
const dateBefore = new RegExp(`(?:${DATE})(?:[\\s\\u00a0\\u202f]+\\d{4})?[\\s\\u00a0\\u202f,(–—)]*$`, 'iu')

const rules = [...dayRules, ...periodRules]

/**
 * The words of a paragraph that age badly, in their order. Those with an explicit date beside them do not, nor does what
 * somebody says between quotation marks.
 *
 * @param text a paragraph, in which whatever is no text is one character
 * @param day the day that it is written for
 */
export function datelineFlags(text: string, day: Day): DatelineFlag[] {
  const wanted = rules.filter(({ sign }) => sign.test(text))
  if (wanted.length === 0) return []
  const quoted = quotedSpans(text)
  const flags: DatelineFlag[] = []
  for (const { pattern, judge } of wanted) {
    for (const found of text.matchAll(pattern)) {
      const [from, to] = [found.index, found.index + found[0].length]
      if ([...quoted, ...flags].some((span) => from < span.to && to > span.from)) continue
      const [before, after] = [text.slice(Math.max(0, from - 200), from), text.slice(to, to + 80)]
      if (dateAfter.test(after) || dateBefore.test(before)) continue
      const finding = judge(found.groups ?? {}, { before, after, day })
      if (finding) flags.push({ from, to, words: found[0], ...finding, dated: likewise(found[0], finding.dated) })
    }
  }
  return flags.sort((one, other) => one.from - other.from)
}

/** A capital for a capital. */
const likewise = (words: string, dated: string | null): string | null =>
  dated && /^\p{Lu}/u.test(words) ? dated.charAt(0).toUpperCase() + dated.slice(1) : dated
