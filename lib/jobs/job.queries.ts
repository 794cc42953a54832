import { sql } from 'drizzle-orm'
import { database, type Transaction } from '../database'
import type { JobName, JobPayload } from './job.rules'

/**
 * Gives the night desk a job. It is there when the transaction commits, and never when it does not.
 *
 * @param jobKey jobs of one key are one job, with the last payload, until it is begun
 * @param priority the lowest goes first; 0 unless said
 * @param after seconds until it is due; for jobs of one key, those of the first one
 * @param at when it is due; for jobs of one key, when the last one said
 */
export async function addJob<Name extends JobName>(
  tx: Transaction,
  name: Name,
  payload: JobPayload<Name>,
  { jobKey, priority = 0, after, at }: { jobKey?: string; priority?: number; after?: number; at?: Date } = {},
): Promise<void> {
  await tx.execute(
    sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
      job_key => ${jobKey ?? null}, priority => ${priority}::int,
      run_at => coalesce(${at?.toISOString() ?? null}::timestamptz, now() + make_interval(secs => ${after ?? 0})),
      job_key_mode => ${after === undefined ? 'replace' : 'preserve_run_at'})`,
  )
}

/**
 * Gives back the jobs of desks that were killed over them. One that is at work all that time has its job done twice.
 *
 * @param after minutes that a job was held
 */
export async function releaseAbandonedJobs(after: number): Promise<void> {
  await database().execute(sql`
    select graphile_worker.force_unlock_workers(array(
      select locked_by from graphile_worker.jobs where locked_at < now() - make_interval(mins => ${after}::int)))`)
}
