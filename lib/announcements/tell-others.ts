import { transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import {
  type Claimed,
  claimDue,
  findNextTry,
  forgetOldAnnouncements,
  markRefused,
  markSent,
} from './announcement.queries'
import { type Answer, AT_ONCE, type Channel } from './announcement.rules'

const jobs = { hub: 'tell-hub', search: 'tell-search-engines' } as const

/**
 * Tells others of what is due, in batches, and has the night desk try again what was not taken. Each announcement is taken by one
 * desk at a time, and told of no more once it was taken on the other side.
 */
export async function tellOthers(
  channel: Channel,
  tell: (addresses: readonly string[]) => Promise<Answer>,
): Promise<void> {
  await forgetOldAnnouncements()
  for (;;) {
    const claimed = await transaction((tx) => claimDue(tx, channel, AT_ONCE[channel]))
    if (claimed.length === 0) break
    const answer = await tell(addressesOf(claimed))
    if (answer.taken) await markSent(claimed, answer)
    else await markRefused(claimed, answer)
  }
  await transaction(async (tx) => {
    const after = await findNextTry(tx, channel)
    // beside the job of what changes meanwhile: that one does not wait for a pause to end
    if (after !== null) await addJob(tx, jobs[channel], {}, { jobKey: `${jobs[channel]}:again`, after })
  })
}

// one that changed again while it was told of stands here twice
const addressesOf = (claimed: readonly Claimed[]): string[] => [...new Set(claimed.map(({ address }) => address))]
