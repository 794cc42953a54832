/** How wide a text is, in any unit. */
type Measure = (text: string) => number

/** What a line of a headline does not like to end with: the word belongs to the next one. */
const LEANS_ON =
  /^(?:\p{L}’)?(?:à|a|au|aux|ce|ces|cet|cette|d|de|des|du|en|et|l|la|le|les|ne|ou|par|pour|que|qui|sa|se|ses|son|sous|sur|un|une)$/iu

/** A text's words, and where each begins and ends when all stand on one line. */
type Measured = { words: string[]; starts: number[]; ends: number[] }

function measured(text: string, measure: Measure): Measured {
  const words = text.split(' ').filter((word) => word !== '')
  const space = measure('n n') - measure('nn')
  const starts: number[] = []
  const ends: number[] = []
  for (const word of words) {
    starts.push(ends.length > 0 ? (ends.at(-1) ?? 0) + space : 0)
    ends.push((starts.at(-1) ?? 0) + measure(word))
  }
  return { words, starts, ends }
}

/**
 * Breaks a text into so many lines at most, none wider than the width, as even as they can be. Only spaces break: no-break
 * ones hold « 14 h 05 » together, and a word is never cut. Null: it takes more lines, or has a word that is too wide.
 */
export function balance(text: string, width: number, most: number, measure: Measure): string[] | null {
  return broken(measured(text, measure), width, most)
}

function broken({ words, starts, ends }: Measured, width: number, most: number): string[] | null {
  const wide = (from: number, to: number) => (ends[to - 1] ?? 0) - (starts[from] ?? 0)
  const whole = wide(0, words.length)
  for (let lines = Math.max(1, Math.ceil(whole / width)); lines <= Math.min(most, words.length); lines++) {
    const ideal = whole / lines
    // the least uneven way to have the first words on so many lines, and where each of these begins
    let best: ({ cost: number; begins: number[] } | undefined)[] = [{ cost: 0, begins: [] }]
    for (let line = 1; line <= lines; line++) {
      const next: typeof best = []
      for (let to = line; to <= words.length; to++) {
        for (let from = to - 1; from >= line - 1 && wide(from, to) <= width; from--) {
          const before = best[from]
          if (!before) continue
          const uneven = (wide(from, to) - ideal) / ideal
          const leans = to < words.length && LEANS_ON.test(words[to - 1] ?? '') ? 0.12 : 0
          const cost = before.cost + uneven * uneven + leans
          if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY)) next[to] = { cost, begins: [...before.begins, from] }
        }
      }
      best = next
    }
    const found = best[words.length]
    if (found) return found.begins.map((from, line) => words.slice(from, found.begins[line + 1]).join(' '))
  }
  return null
}

/** The beginning of a text that takes so many lines at most, whole words and « … ». Null: not even its first word does. */
function shorten(text: string, width: number, most: number, measure: Measure): string[] | null {
  const words = text.split(' ')
  for (let kept = words.length - 1; kept > 0; kept--) {
    const beginning = words
      .slice(0, kept)
      .join(' ')
      .replace(/[\s,;:.…–—-]+$/u, '')
    const lines = balance(`${beginning}…`, width, most, measure)
    if (lines) return lines
  }
  return null
}

export type Room = { width: number; height: number }

/** The largest of some sizes, largest first, in which a text fits whole; in the smallest one, its beginning. Null: no room for a word. */
export function setIn(
  text: string,
  { width, height }: Room,
  sizes: readonly number[],
  leading: number,
  measure: Measure,
): { size: number; lines: string[] } | null {
  const most = (size: number) => Math.floor(height / (size * leading) + 1e-6)
  // widths grow with the size, so that one measure serves all of them
  const whole = measured(text, measure)
  for (const size of sizes) {
    const lines = broken(whole, width / size, most(size))
    if (lines) return { size, lines }
  }
  const size = sizes.at(-1) ?? 1
  const lines = shorten(text, width / size, most(size), measure)
  return lines && { size, lines }
}
