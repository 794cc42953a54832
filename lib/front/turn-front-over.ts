import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { changesOf } from './arrangement.rules'
import { findNextEnd, holdFront, listNames, removeEnded } from './front.queries'

/**
 * Gives the places of the front page back whose time is over, and comes again when the next one's is. Done twice, or when nothing is
 * over, it changes nothing.
 */
export async function turnFrontOver(): Promise<void> {
  await transaction(async (tx) => {
    await holdFront(tx)
    const ended = await removeEnded(tx)
    const next = await findNextEnd(tx)
    if (next) await addJob(tx, 'turn-front-over', {}, { jobKey: 'turn-front-over', at: next })
    if (ended.length === 0) return
    const ids = ended.map(({ articleId }) => articleId)
    const names = await listNames(ids, tx)
    const detail = changesOf(ended, [], (articleId) => names.get(articleId) ?? `n° ${articleId}`).join(' ; ')
    await noteAct(tx, { act: 'front-arranged', by: null, subject: 'Fin prévue', detail })
    await purgePages(tx, { tags: [tags.front], immediately: true })
  })
}
