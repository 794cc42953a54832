import { addUpLines } from './add-up.queries'

const AT_ONCE = 10_000

/** Adds what was counted to the sums of hours and days: a job of the night desk, each five minutes. Answers how many lines. */
export async function addUpAudience(): Promise<number> {
  let all = 0
  for (;;) {
    const count = await addUpLines(AT_ONCE)
    all += count
    if (count < AT_ONCE) return all
  }
}
