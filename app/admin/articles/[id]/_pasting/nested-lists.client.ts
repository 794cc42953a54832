'use client'

/** One point of a list as programs write them that know no lists within lists: a line with a level. */
export type Point = { element: HTMLElement; level: number; isOrdered: boolean }

/** Puts points that follow one another into real lists, in the place of the first. Levels are counted from 1. */
export function nest(points: readonly Point[]): void {
  const [first] = points
  if (!first) return
  const page = first.element.ownerDocument
  const place = page.createElement('div')
  first.element.before(place)
  const open: { list: HTMLElement; level: number; isOrdered: boolean }[] = []
  for (const { element, level, isOrdered } of points) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    const above = open.at(-1)
    // another kind of list at the same level is another list
    if (above?.level === level && above.isOrdered !== isOrdered) open.pop()
    if (open.at(-1)?.level !== level) {
      const list = page.createElement(isOrdered ? 'ol' : 'ul')
      ;(open.at(-1)?.list.lastElementChild ?? place).append(list)
      open.push({ list, level, isOrdered })
    }
    const item = page.createElement('li')
    item.append(...element.childNodes)
    element.remove()
    open.at(-1)?.list.append(item)
  }
  place.replaceWith(...place.childNodes)
}

/** Parts a sequence of points into those that follow one another in the text. */
export function sequences(points: readonly Point[], follows: (one: Point, other: Point) => boolean): Point[][] {
  const runs: Point[][] = []
  for (const point of points) {
    const last = runs.at(-1)?.at(-1)
    if (last && follows(last, point)) runs.at(-1)?.push(point)
    else runs.push([point])
  }
  return runs
}
