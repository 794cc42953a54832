/** A typeface as outlines (lib/operations/draw-letters.ts). Lengths are in units of its own, `size` of them to the em; y goes up. */
export type Letters = {
  size: number
  /** By letter or ligature: how far it goes, and its outline. */
  glyphs: Record<string, [advance: number, outline: string]>
  /** By the letter before: how much nearer (or farther) the ones after it stand, gathered by distance. */
  kerning: Record<string, Record<string, string>>
}

/** A typeface at a size in pixels. `tracking`: what is added to each letter, in ems. */
export type Lettering = { letters: Letters; size: number; tracking?: number }

const LIGATURE = /ff[il]|f[fil]|./gsu

/** A text in letters that can be drawn: what the typeface has not (pictograms, other scripts) is left out, with the space it leaves. */
export function drawable(text: string, { glyphs }: Letters): string {
  const kept = [...text.normalize('NFC').replace(/[\t\n\r]/g, ' ')].filter((letter) => letter in glyphs).join('')
  return kept
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,…)\]])/g, '')
    .replace(/ +(?=[\u00a0\u202f])|(?<=[\u00a0\u202f]) +/g, '')
    .trim()
}

type Placed = { letter: string; at: number }

function place(text: string, { letters, size, tracking = 0 }: Lettering): { placed: Placed[]; width: number } {
  const placed: Placed[] = []
  let at = 0
  let before = ''
  for (const [letter] of text.matchAll(LIGATURE)) {
    const [advance] = letters.glyphs[letter] ?? [0]
    at += nearer(letters, before, letter)
    placed.push({ letter, at })
    // what is added between letters is added within a ligature, too, but it is drawn as one
    at += advance + tracking * letters.size
    before = letter.at(-1) ?? ''
  }
  return { placed, width: (Math.max(0, at - tracking * letters.size) * size) / letters.size }
}

function nearer({ kerning }: Letters, before: string, letter: string): number {
  const found = Object.entries(kerning[before] ?? {}).find(([, after]) => after.includes(letter.charAt(0)))
  return found ? Number(found[0]) : 0
}

/** How wide a line is, in pixels. */
export const widthOf = (text: string, lettering: Lettering): number => place(text, lettering).width

/** A line as a part of an SVG, its baseline beginning at a point. */
export function outline(text: string, lettering: Lettering, at: { x: number; y: number; fill: string }): string {
  const { letters, size } = lettering
  const scale = (size / letters.size).toFixed(5)
  const shapes = place(text, lettering).placed.flatMap(({ letter, at: x }) => {
    const shape = letters.glyphs[letter]?.[1]
    return shape ? [`<path transform="translate(${x.toFixed(1)})" d="${shape}"/>`] : []
  })
  const matrix = `translate(${at.x.toFixed(2)} ${at.y.toFixed(2)}) scale(${scale} -${scale})`
  return `<g fill="${at.fill}" transform="${matrix}">${shapes.join('')}</g>`
}
