import { transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { makeDue } from './announcement.queries'
import { type Channel, PATIENCE } from './announcement.rules'

const jobs = { hub: 'tell-hub', search: 'tell-search-engines' } as const

/** Has all that waits or was given up on a channel tried now. Answers how many those are. */
export async function retryAnnouncements({ channel }: { channel: Channel }): Promise<{ ok: true; count: number }> {
  return transaction(async (tx) => {
    const count = await makeDue(tx, channel, (2 * PATIENCE) / 1000)
    if (count > 0) await addJob(tx, jobs[channel], {}, { jobKey: jobs[channel] })
    return { ok: true, count }
  })
}
