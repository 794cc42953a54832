import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Logger as Log } from 'pino'
import { releaseAbandonedJobs } from './job.queries'
import { faultOf, type JobName, type JobPayload, jobForms, punctual, rounds } from './job.rules'
import { jobPool } from './job-pool.queries'

/** Who does each job. The signal tells a long one that the desk is closing: what it throws then has it done again later. */
export type Workers = { [Name in JobName]: (payload: JobPayload<Name>, signal?: AbortSignal) => Promise<void> }

/** How long a job may go on once the desk is closing, in milliseconds, before its signal tells it. */
const NOTICE = 1000

/** How long a job may take, in minutes: then its desk counts as gone, and it is given to another (graphile-worker waits four hours). */
const LONGEST_JOB = 15

/** Milliseconds between two looks for jobs that became due by the clock; one that is due at once is heard of at once. */
const EVERY = 2000
const PUNCTUAL_EVERY = 250

export type NightDesk = {
  /** Takes no more jobs and waits for the one under way. */
  close: () => Promise<void>
  /** Ends with the desk; rejected when it could not go on. */
  closed: Promise<unknown>
}

/**
 * Opens the night desk: jobs are done one at a time as they come in, by any number of desks on one database. One that fails
 * is done again, each time later (25 times in about three days), and its payload stays in the database.
 */
export async function openNightDesk(databaseUrl: string, workers: Workers, log: Log): Promise<NightDesk> {
  await releaseAbandonedJobs(LONGEST_JOB)
  const pool = jobPool(databaseUrl, 'unsujet-night-desk')
  const names = Object.keys(workers) as JobName[]
  const open = (own: (name: JobName) => boolean, pollInterval: number) =>
    run({
      pgPool: pool,
      taskList: Object.fromEntries(
        names.filter(own).map((each) => [each, taskOf(each, workers[each], log)]),
      ) as TaskList,
      parsedCronItems: parseCronItems(
        rounds
          .filter(({ name }) => own(name))
          .map(({ name, at }) => ({ task: name, match: at, options: { jobKey: name } })),
      ),
      concurrency: 1,
      pollInterval,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: NOTICE,
      // what it says of jobs is said by us, with less
      logger: new Logger(() => (level, message) => {
        if (level === 'error' && !message.startsWith('Failed task')) log.warn({ said: message }, 'graphile-worker')
      }),
    })
  // what has its time to the second waits behind no picture and no sitemap
  const runners = [
    await open((name) => !punctual.includes(name), EVERY),
    await open((name) => punctual.includes(name), PUNCTUAL_EVERY),
  ]
  const patrol = setInterval(() => void releaseAbandonedJobs(LONGEST_JOB).catch(() => {}), 60_000)
  const closed = Promise.all(runners.map(({ promise }) => promise)).finally(async () => {
    clearInterval(patrol)
    await settled(pool)
    await pool.end()
  })
  // heard from the first moment, whoever asks later
  closed.catch(() => {})
  return {
    closed,
    async close() {
      await Promise.all(runners.map((runner) => runner.stop()))
      await closed
    },
  }
}

/**
 * Waits for the last word on the last job, for five seconds at most: graphile-worker does not, and a pool that ends forgets
 * who waits for a connection.
 */
async function settled(pool: Pool): Promise<void> {
  const isBusy = () => pool.waitingCount > 0 || pool.idleCount < pool.totalCount
  for (let tries = 0; isBusy() && tries < 500; tries++) await new Promise((done) => setTimeout(done, 10))
}

type Helpers = Parameters<NonNullable<TaskList[string]>>[1]

function taskOf<Name extends JobName>(name: Name, work: Workers[Name], log: Log) {
  return async (payload: unknown, { job, abortSignal }: Helpers): Promise<void> => {
    const started = performance.now()
    const said = { job: name, id: job.id, attempt: job.attempts }
    const ms = () => Math.round(performance.now() - started)
    try {
      await work(jobForms[name].parse(payload) as JobPayload<Name>, abortSignal)
      log.info({ ...said, ms: ms() }, 'a job was done')
    } catch (thrown) {
      const fault = faultOf(thrown)
      if (abortSignal.aborted) log.info({ ...said, ms: ms() }, 'a job was put back: the desk closes')
      else log.error({ ...said, ms: ms(), fault }, 'a job failed, and will be tried again')
      // graphile-worker keeps the message in its table
      throw new Error(fault)
    }
  }
}
