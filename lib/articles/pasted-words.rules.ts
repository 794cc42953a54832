/** Characters that only their program meant: soft hyphens, marks of no width, and those of objects that are not there. */
export const isDropped = (character: string): boolean => /[\u00ad\u200b\u2060\ufeff\u200e\u200f\ufffc]/.test(character)

const joined = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\p{Script=Arabic}|\p{Script=Devanagari})$/u

/** Joiners of no width: they join emoji and letters of other scripts, and mean nothing between ours. */
export const isIdleJoiner = (character: string, before: string): boolean =>
  /[\u200c\u200d]/.test(character) && !joined.test(before)

const noBreak = /[\u00a0\u202f]/
const title = /(?:^|[\s(«])(?:M|Mme|Mmes|MM|Mlle|Dr|Me|n°|p)\.?$/u

/**
 * The one space that white space between words comes to. One that does not break stays where French wants it; word processors
 * and browsers put them anywhere else.
 *
 * @param before what precedes it in the paragraph
 * @param after the character that follows it
 */
export function spaceBetween(before: string, space: string, after: string): string {
  if (!noBreak.test(space)) return ' '
  const kept = space.includes('\u202f') ? '\u202f' : '\u00a0'
  if (/[;:!?»%€‰$]/.test(after) || /[«—–]$/u.test(before)) return kept
  const isOne = space.length === 1
  return isOne && ((/\d$/.test(before) && /[\p{L}\d]/u.test(after)) || title.test(before)) ? kept : ' '
}
