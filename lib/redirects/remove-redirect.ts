import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { readablePath } from './path.rules'
import { deleteHandmade, holdRedirects } from './redirect.queries'

/**
 * Lets an address that somebody redirected lead nowhere again, or to the absence of the article that was taken down from there.
 *
 * Refusal: `redirect-not-found`, there is none, or an article that moved left it: its readers still come by it.
 */
export async function removeHandmade({
  path,
  by,
}: {
  path: string
  by: number
}): Promise<Outcome<object, 'redirect-not-found'>> {
  return transaction(async (tx) => {
    await holdRedirects(tx)
    if (!(await deleteHandmade(tx, path))) return refuse('redirect-not-found')
    await noteAct(tx, { act: 'redirect-removed', by, subject: readablePath(path) })
    await purgePages(tx, { tags: [tags.addresses], immediately: true })
    return { ok: true }
  })
}
