import {
  findVersionById,
  findVersionOf,
  holdArticle,
  keepVersion,
  type LockedArticle,
} from '../articles/version.queries'
import { type Deed, noteAct } from '../audit/audit.queries'
import { type Transaction, transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { positionOf, putStage } from './position.queries'
import { leadsFrom } from './stage.rules'

type Moving = { articleId: number; by: number }
/** `number`: the version that whoever moves it has in view. */
type MovingVersion = Moving & { number: number }

type Refused = 'article-not-found' | 'move-not-possible' | 'stale-version'
type Moved = Outcome<object, Refused>

/** What is common to all: the article is held, the move leads somewhere from where it stands, the version in view is the newest. */
async function moved(
  { articleId, number }: { articleId: number; number?: number },
  move: 'submit' | 'take-back' | 'approve' | 'send-back',
  work: (
    tx: Transaction,
    versionId: number,
    article: LockedArticle,
  ) => Promise<Omit<Deed, 'articleId' | 'subject'> | null>,
): Promise<Moved> {
  return transaction(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (!article) return refuse('article-not-found')
    if (!leadsFrom(move, positionOf(article))) return refuse('move-not-possible')
    const version = await findVersionOf(tx, articleId)
    if (!version || (number !== undefined && version.number !== number)) return refuse('stale-version')
    const deed = await work(tx, version.id, article)
    if (!deed) return refuse('move-not-possible')
    await noteAct(tx, { ...deed, articleId, subject: version.content.headline })
    return { ok: true }
  })
}

/**
 * Puts a version before whoever approves. One that was put there before, or found ready, makes way for it; the same one again is no
 * move.
 *
 * Refusals: `article-not-found`, `stale-version` (not the newest in the line), `move-not-possible`.
 */
export const submitArticle = ({ articleId, number, by }: MovingVersion): Promise<Moved> =>
  moved({ articleId, number }, 'submit', async (tx, versionId, article) => {
    if (article.stageVersionId === versionId) return null
    await keepVersion(tx, versionId)
    await putStage(tx, { articleId, stage: 'submitted', versionId, by })
    return { act: 'article-submitted', by, detail: `version ${number}` }
  })

/** Takes what was submitted back, to go on with it. Refusals: `article-not-found`, `move-not-possible`. */
export const takeBack = ({ articleId, by }: Moving): Promise<Moved> =>
  moved({ articleId }, 'take-back', async (tx) => {
    await putStage(tx, { articleId, stage: 'draft', versionId: null, by })
    return { act: 'article-taken-back', by }
  })

/**
 * Finds a version ready to appear: the newest, as it was in view. What is written after it is not ready.
 *
 * Refusals: `article-not-found`, `stale-version` (somebody saved since), `move-not-possible`.
 */
export const approveArticle = ({ articleId, number, by }: MovingVersion): Promise<Moved> =>
  moved({ articleId, number }, 'approve', async (tx, versionId) => {
    await keepVersion(tx, versionId)
    await putStage(tx, { articleId, stage: 'ready', versionId, by })
    return { act: 'article-approved', by, detail: `version ${number}` }
  })

/**
 * Gives a text back to whoever wrote it, and says what is to be done. What waits for its time goes on waiting.
 *
 * Refusals: `article-not-found`, `move-not-possible`.
 */
export const sendBack = ({ articleId, reason, by }: Moving & { reason: string }): Promise<Moved> =>
  moved({ articleId }, 'send-back', async (tx, _, { stageVersionId }) => {
    const version = stageVersionId === null ? null : await findVersionById(tx, stageVersionId)
    await putStage(tx, { articleId, stage: 'draft', versionId: null, by, sentBackFor: reason })
    return { act: 'article-sent-back', by, detail: version ? `version ${version.number} : ${reason}` : reason }
  })
