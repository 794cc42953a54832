import { missingForPublication } from '../articles/article.rules'
import { momentOf } from '../articles/dates.rules'
import { findAddressHolder } from '../articles/publication.queries'
import { findVersionOf, holdArticle, keepVersion } from '../articles/version.queries'
import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { type Outcome, refuse } from '../refusal'
import { isAhead, positionOf, putSchedule, removeSchedule } from './position.queries'
import { leadsFrom } from './stage.rules'

type Scheduling = {
  articleId: number
  /** The version in view, which is the one that will appear: what is written after it does not. */
  number: number
  at: Date
  /** As for a publication by hand. */
  update: 'fault' | 'substance'
  by: number
}

type Refused =
  | 'article-not-found'
  | 'move-not-possible'
  | 'stale-version'
  | 'time-past'
  | 'before-embargo'
  | 'incomplete'
  | 'slug-taken'

/**
 * Has a version appear at a time of PostgreSQL's clock. The article's row says so; the job only wakes the desk, so that a lost one
 * makes nothing but a delay of a minute at most. Scheduled anew, it appears at the new time and not at the former. What readers see
 * already has nothing to wait for: its article would be dated for no change.
 *
 * Refusals: `article-not-found`, `move-not-possible`, `stale-version`, `time-past`, `before-embargo`, and what would stop it then:
 * `incomplete`, `slug-taken`.
 */
export async function scheduleArticle({
  articleId,
  number,
  at,
  update,
  by,
}: Scheduling): Promise<Outcome<{ already: boolean }, Refused>> {
  return transaction(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (!article) return refuse('article-not-found')
    const position = positionOf(article)
    if (!leadsFrom('schedule', position)) return refuse('move-not-possible')
    const version = await findVersionOf(tx, articleId)
    if (version?.number !== number) return refuse('stale-version')
    if (position.standing === 'online' && article.publishedVersionId === version.id) return { ok: true, already: true }
    if (!(await isAhead(tx, at))) return refuse('time-past')
    if (article.embargoUntil && at < article.embargoUntil) return refuse('before-embargo')
    const { sectionId, slug, headline } = version.content
    if (sectionId === null || missingForPublication(version.content).length > 0) return refuse('incomplete')
    const holder = await findAddressHolder(tx, sectionId, slug)
    if (holder !== null && holder !== articleId) return refuse('slug-taken')

    await keepVersion(tx, version.id)
    await putSchedule(tx, { articleId, versionId: version.id, at, update, by })
    await addJob(tx, 'publish-due', {}, { jobKey: `publish-due ${articleId}`, at })
    const detail = `version ${number}, le ${momentOf(at)}`
    await noteAct(tx, { act: 'article-scheduled', by, subject: headline, detail, articleId })
    return { ok: true, already: false }
  })
}

/** Has nothing appear by itself any more. Refusals: `article-not-found`, `move-not-possible` (it appeared, or nothing was to). */
export async function unscheduleArticle({
  articleId,
  by,
}: {
  articleId: number
  by: number
}): Promise<Outcome<object, 'article-not-found' | 'move-not-possible'>> {
  return transaction(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (!article) return refuse('article-not-found')
    if (!leadsFrom('unschedule', positionOf(article))) return refuse('move-not-possible')
    const version = await findVersionOf(tx, articleId)
    await removeSchedule(tx, articleId)
    const detail = article.scheduledAt ? `devait paraître le ${momentOf(article.scheduledAt)}` : ''
    await noteAct(tx, {
      act: 'article-unscheduled',
      by,
      subject: version?.content.headline ?? '',
      detail,
      articleId,
    })
    return { ok: true }
  })
}
