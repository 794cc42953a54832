/** U+202F, the narrow no-break space of French typography (Lexique de l’Imprimerie nationale). */
const NARROW = '\u202f'
const WIDE = '\u00a0'

// addresses are not prose: what stands in them stays as it is
const address = /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+/giu

/**
 * Sets plain text as a French printer would: « », ’, … and no-break spaces. Setting it twice changes nothing.
 *
 * @param before the character that precedes `text` in its paragraph, when the paragraph is cut by bold or a link
 */
export function typeset(text: string, before = ''): string {
  let set = ''
  let from = 0
  for (const found of text.matchAll(address)) {
    set += prose(text.slice(from, found.index), set.at(-1) ?? before) + found[0]
    from = found.index + found[0].length
  }
  return set + prose(text.slice(from), set.at(-1) ?? before)
}

function prose(text: string, before: string): string {
  return quotes(text, before)
    .replace(/\.{3}/g, '…')
    .replace(/(?<=[\p{L}\d])'(?=\p{L})|(?<=\p{L})'/gu, '’')
    .replace(/«[ \u00a0\u202f]*/g, `«${NARROW}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NARROW}»`)
    .replace(/[ \u00a0\u202f]+(?=[;:!?]+(?:[\s)»”\]…]|$))/gu, NARROW)
    .replace(/(?<=[\p{L}\d»)”])(?=[;!?]+(?:[\s)»”\]]|$))/gu, NARROW)
    .replace(/(?<=[\p{L}»)”]):(?=\s|$)/gu, `${NARROW}:`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW)
    .replace(/(?<=\d)[ \u00a0]?(?=[%€‰])/g, NARROW)
    .replace(/(?<=\d) h (?=\d\d(?!\d))/g, `${WIDE}h${WIDE}`)
    .replace(/(?<=\b(?:M|Mme|Mmes|MM|Mlle|Dr|Me|n°|p)\.?) (?=\p{Lu}|\d)/gu, WIDE)
}

/** Straight double quotes in pairs: one that follows a space or an opening opens, any other closes. */
function quotes(text: string, before: string): string {
  let previous = before
  let set = ''
  for (const character of text) {
    const opens = previous === '' || /[\s([{—–«’]/u.test(previous)
    set += character === '"' ? (opens ? '«' : '»') : character
    previous = character
  }
  return set
}
