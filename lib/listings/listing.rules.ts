/** Articles to a page when it is cut; the newest, open page holds as many to twice as many less one. */
export const PER_PAGE = 20

/** A page asks for no more: an import of the past makes a page longer until its list is cut anew. */
export const LONGEST_PAGE = 100

/** The page a list's address names, `?page=37`; null: none that could be. */
export const readPageNumber = (written: string): number | null =>
  /^[1-9]\d{0,6}$/.test(written) ? Number(written) : null

/**
 * Pages that a page links to, so that a crawler is nowhere more than a few steps from anywhere: its neighbours, and steps of ten,
 * a hundred and a thousand both ways, newest first. Page `newest` is the list's own address.
 */
export function pagesAround(number: number, newest: number): number[] {
  const steps = [1, 10, 100, 1000]
  const around = [1, newest, ...steps.flatMap((step) => [number - step, number + step])]
  return [...new Set(around)].filter((each) => each >= 1 && each <= newest && each !== number).sort((a, b) => b - a)
}
