import { driver } from '../../database'

/** All views that are written, in sums and in lines that are not added to them yet. */
export async function countWritten(): Promise<number> {
  const [row] = await driver()<{ views: string }[]>`
    select coalesce((select sum(views) from audience_hours), 0)
      + coalesce((select sum(views) from audience_lines where added_at is null), 0) as views`
  return Number(row?.views)
}
