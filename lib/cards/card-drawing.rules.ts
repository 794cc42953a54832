import { CARD, type Card } from './card.rules'
import { drawable, type Lettering, type Letters, outline, widthOf } from './lettering.rules'
import { type Room, setIn } from './lines.rules'

/** The four faces of a card. */
export type Faces = { headline: Letters; text: Letters; label: Letters; meta: Letters }

// the light paper's colours (app/_styles/theme.css): cards know no dark
const PAPER = '#fbfaf7'
const INK = '#191713'
const SOFT = '#5d574c'
const RED = '#b21f1f'
const hues: Record<string, string> = { red: RED, blue: '#0b5a7a', ochre: '#6d5a00', plum: '#7a2e6b', green: '#1c6444' }

/** Where the picture stands: the whole height, so that no edge of it is a box's. */
export const PICTURE = { left: 690, top: 0, width: CARD.width - 690, height: CARD.height } as const

const MARGIN = 60
const HEAD = 54
const FOOT = 548
const LEADING = 1.06
const TRACKING = -0.02
const TEXT_LEADING = 1.34
/** From the top of a line to its baseline, so that the accent of a capital touches nothing above. */
const RISE = 0.84

const BESIDE_PICTURE = [72, 68, 64, 60, 56, 52, 48, 45, 42, 39]
const ALONE = [132, 120, 110, 104, 98, 92, 86, 80, 74, 68, 62, 57, 52]
const TEXT = [34, 31, 28]
const TEXT_ALONE = [42, 38, 34, 31]
const MASTHEAD = [190, 168, 148, 128, 112, 96, 80, 64, 52]

/** The words of a card as an SVG of outlines, on paper; the picture, if there is one, is laid on it by whoever prints it. */
export function drawing(card: Card, faces: Faces): string {
  const width = (card.picture ? PICTURE.left - 42 : CARD.width - MARGIN) - MARGIN
  const isPaper = card.label === ''
  const top = isPaper ? HEAD + 70 : HEAD + 56
  const headline = { letters: faces.headline, size: 1, tracking: TRACKING }
  const title = drawable(card.title, faces.headline) || drawable(card.paper, faces.headline)
  const sizes = isPaper ? MASTHEAD : card.picture ? BESIDE_PICTURE : ALONE
  const room = { width, height: FOOT - 30 - top }
  // a word that no line holds is set small enough for one
  const widest = Math.max(...title.split(' ').map((word) => widthOf(word, headline)))
  const fitting = sizes.filter((size) => size * widest <= width)
  const set = setIn(title, room, fitting.length > 0 ? fitting : [Math.floor(width / widest)], LEADING, (line) =>
    widthOf(line, headline),
  )
  const { size = 0, lines = [] } = set ?? {}
  const below = top + lines.length * size * LEADING
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    isPaper ? line(HEAD, width) : label(card, faces.label, width),
    ...lines.map((words, place) =>
      // the paper's own name keeps its red dot
      (isPaper ? named : plain)(words, { ...headline, size }, MARGIN, top + size * (RISE + place * LEADING)),
    ),
    standfirst(card.text, faces.text, { width, height: FOOT - 24 - below }, below, card.picture ? TEXT : TEXT_ALONE),
    foot(card, faces, width),
    '</svg>',
  ].join('')
}

/** One of the page's structural lines. */
const line = (y: number, width: number) => `<rect x="${MARGIN}" y="${y}" width="${width}" height="1.5" fill="${INK}"/>`

const plain = (text: string, lettering: Lettering, x: number, y: number) =>
  outline(text, lettering, { x, y, fill: INK })

/** « unsujet.fr », its dot in the paper's red. */
function named(name: string, lettering: Lettering, x: number, y: number): string {
  const dot = name.lastIndexOf('.')
  if (dot < 1) return plain(name, lettering, x, y)
  const before = widthOf(name.slice(0, dot), lettering)
  const through = widthOf(name.slice(0, dot + 1), lettering)
  const kern = (lettering.tracking ?? 0) * lettering.size
  return [
    plain(name.slice(0, dot), lettering, x, y),
    outline('.', lettering, { x: x + before + kern, y, fill: RED }),
    plain(name.slice(dot + 1), lettering, x + through + kern, y),
  ].join('')
}

/** The section under its bar, as the front page has it. */
function label({ label: words, hue }: Card, letters: Letters, width: number): string {
  const fill = hues[hue] ?? INK
  const set = setIn(drawable(words, letters), { width, height: 40 }, [29, 26, 23], 1, (line) =>
    widthOf(line, { letters, size: 1 }),
  )
  const [line = ''] = set?.lines ?? []
  const lettering = { letters, size: set?.size ?? 0 }
  const bar = `<rect x="${MARGIN}" y="${HEAD}" width="${widthOf(line, lettering).toFixed(1)}" height="5" fill="${fill}"/>`
  return bar + outline(line, lettering, { x: MARGIN, y: HEAD + 37, fill })
}

/** The standfirst where there is room left for all of it: half a sentence says less than the headline alone. */
function standfirst(
  words: string,
  letters: Letters,
  { width, height }: Room,
  top: number,
  sizes: readonly number[],
): string {
  const text = drawable(words, letters)
  const gap = 18
  const set =
    text === ''
      ? null
      : setIn(text, { width, height: height - gap }, sizes, TEXT_LEADING, (line) => widthOf(line, { letters, size: 1 }))
  if (!set || set.lines.join(' ') !== text) return ''
  return set.lines
    .map((line, place) =>
      outline(
        line,
        { letters, size: set.size },
        { x: MARGIN, y: top + gap + set.size * (0.92 + place * TEXT_LEADING), fill: SOFT },
      ),
    )
    .join('')
}

/** The paper's name and the day, under one of the page's structural lines. */
function foot(card: Card, faces: Faces, width: number): string {
  const rule = line(FOOT, width)
  const meta = { letters: faces.meta, size: 24 }
  const date = drawable(card.foot, faces.meta)
  const said = outline(date, meta, { x: MARGIN + width - widthOf(date, meta), y: FOOT + 46, fill: SOFT })
  if (card.label === '') return rule + said
  const left = width - (date === '' ? 0 : widthOf(date, meta) + 30)
  const name = setIn(
    drawable(card.paper, faces.headline),
    { width: left, height: 60 },
    [42, 38, 34, 30, 26, 22],
    1.2,
    (line) => widthOf(line, { letters: faces.headline, size: 1, tracking: TRACKING }),
  )
  const lettering = { letters: faces.headline, size: name?.size ?? 0, tracking: TRACKING }
  return rule + said + named(name?.lines[0] ?? '', lettering, MARGIN, FOOT + 47)
}
