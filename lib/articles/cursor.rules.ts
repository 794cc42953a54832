/** Where the next page of a list begins, as an address says it: `1713355500000-12`. */
export function readCursor(written: string | string[] | undefined): { publishedAt: Date; id: number } | undefined {
  const found = typeof written === 'string' ? /^(\d{1,14})-(\d{1,15})$/.exec(written) : null
  return found ? { publishedAt: new Date(Number(found[1])), id: Number(found[2]) } : undefined
}

export const writeCursor = ({ publishedAt, id }: { publishedAt: Date; id: number }): string =>
  `${publishedAt.getTime()}-${id}`
