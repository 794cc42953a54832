/** A moment or a thing of a chart: as its axis has room for it, as it is called in full, and how much. Null: nothing is known of it. */
type Point = { label: string; name: string; value: number | null }

/** Series of one chart have the same labels in the same order. */
export type Series = { name: string; points: readonly Point[] }

/** An axis from nought to `top`, with a line at each of `ticks`. */
export type Axis = { top: number; ticks: number[] }

const INTERVALS = 4

/**
 * An axis that holds the highest value in four steps at most.
 *
 * @param atLeast how far it goes when values are small or all nought; above 0
 * @param steps lengths of a step that a reader counts in, ascending, where these are not tens (minutes of an hour)
 */
export function axisFor(series: readonly Series[], atLeast: number, steps: readonly number[] = []): Axis {
  const highest = Math.max(atLeast, ...series.flatMap(({ points }) => points.map(({ value }) => value ?? 0)))
  const step = stepFor(highest / INTERVALS, steps)
  // a hair's breadth: 0.3 / 0.1 is a little less than 3, and 0.6 / 0.2 a little more
  const count = Math.max(1, Math.ceil(highest / step - 1e-9))
  // in tenths of a step nothing is lost: 3 * 0.1 is not 0.3
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
  return { top: ticks.at(-1) ?? step, ticks }
}

function stepFor(rough: number, steps: readonly number[]): number {
  const found = steps.find((step) => step >= rough)
  if (found !== undefined) return found
  const unit = steps.at(-1) ?? 1
  const size = 10 ** Math.floor(Math.log10(rough / unit))
  const factor = [1, 2, 5, 10].find((each) => each * size * unit >= rough * (1 - 1e-9)) ?? 10
  return Number((factor * size * unit).toPrecision(12))
}

/** Places in hundredths of the drawing's width and height; y counts from above, as SVG does. */
type Place = { x: number; y: number; index: number }

const rounded = (number: number) => Math.round(number * 100) / 100

export const xOf = (index: number, count: number): number => rounded((100 * (index + 0.5)) / count)
export const yOf = (value: number, { top }: Axis): number => rounded(100 - (100 * value) / top)

/** The unbroken stretches of a series: what is not known is a gap, never nought. */
export function runsOf({ points }: Series, axis: Axis): Place[][] {
  const runs: Place[][] = []
  let run: Place[] = []
  for (const [index, { value }] of points.entries()) {
    if (value === null) {
      run = []
      continue
    }
    if (run.length === 0) runs.push(run)
    run.push({ x: xOf(index, points.length), y: yOf(value, axis), index })
  }
  return runs
}

/** A line through the stretches of two points and more. */
export const lineOf = (runs: readonly Place[][]): string =>
  runs
    .filter(({ length }) => length > 1)
    .map((run) => run.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''))
    .join('')

/** Where a dot stands: what no line would show, and where each line ends now. */
export const dotsOf = (runs: readonly Place[][]): Place[] =>
  runs.filter((run, index) => run.length === 1 || index === runs.length - 1).flatMap((run) => run.slice(-1))

const LABELS = 5

/** Which points are named on the axis: five at most, the same way apart, the newest among them. */
export function labelledOf(count: number): number[] {
  const every = Math.max(1, Math.ceil(count / LABELS))
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % every === 0)
}

/** What a chart shows, in words: how far each series goes, and where it stands. */
export const wordsOf = (series: readonly Series[], format: (value: number) => string): string =>
  series.map((each) => `${each.name}\u202f: ${courseOf(each, format)}.`).join(' ')

function courseOf({ points }: Series, format: (value: number) => string): string {
  const known = points.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return 'rien'
  const told = ({ name, value }: { name: string; value: number }) => `${format(value)} (${name})`
  if (known.length === 1) return told(first)
  const lowest = known.reduce((low, each) => (each.value < low.value ? each : low))
  const highest = known.reduce((high, each) => (each.value > high.value ? each : high))
  if (lowest.value === highest.value) return `${format(first.value)} tout du long`
  return `au plus bas ${told(lowest)}, au plus haut ${told(highest)}, en dernier ${told(last)}`
}
