import { addUpLines } from './add-up.queries'

const AT_ONCE = 10_000

/** Adds what was counted to the sums of hours, days and months: a job of the night desk, each five minutes. Answers how many lines. */
export async function addUpAudience(atOnce = AT_ONCE): Promise<number> {
  let all = 0
  for (;;) {
    const count = await addUpLines(atOnce)
    all += count
    if (count < atOnce) return all
  }
}
