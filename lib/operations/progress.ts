/** What went wrong and what to do about it, in one sentence: for the operator, without a stack. */
export class OperatorError extends Error {}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Does one step and shows a line for it; a step that fails says so and passes the fault on. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  // a step that takes its time shows that it is at work
  const slow = setTimeout(() => console.log(`… ${name}`), 1000)
  try {
    const result = await work()
    console.log(`✓ ${name} (${seconds(started)})`)
    return result
  } catch (fault) {
    console.log(`✗ ${name}`)
    throw fault
  } finally {
    clearTimeout(slow)
  }
}
