import { momentOf } from '../articles/dates.rules'
import { printVersion } from '../articles/print-version'
import { findHeadline } from '../articles/publication.queries'
import { findVersionById, holdArticle } from '../articles/version.queries'
import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { sentenceFor } from '../refusal-sentences.rules'
import { listDue, putScheduleFault } from './position.queries'

/** Articles looked up at once. */
const AT_ONCE = 50

/** Seconds behind its time from which a publication counts as missed, and is reported. */
const LATE = 60

/**
 * Publishes every article whose time has come. What counts is the article's row: a job that was lost, done twice, or killed at any point
 * leaves an article published whole, once, or not yet. One that cannot appear says why, and holds up no other.
 */
export async function publishDue(): Promise<void> {
  const faults: unknown[] = []
  const seen = new Set<number>()
  for (;;) {
    const due = await listDue(AT_ONCE, [...seen])
    if (due.length === 0) break
    for (const id of due) {
      seen.add(id)
      await publishOne(id).catch((fault) => faults.push(fault))
    }
  }
  // the job is done again for what went wrong
  if (faults.length > 0) throw faults[0]
}

async function publishOne(articleId: number): Promise<void> {
  await transaction(async (tx) => {
    const article = await holdArticle(tx, articleId)
    // another desk was first, or somebody changed their mind
    if (!article?.isDue || article.scheduledVersionId === null || article.scheduledAt === null) return
    const version = await findVersionById(tx, article.scheduledVersionId)
    if (!version) throw new Error(`article ${articleId} is scheduled in a version that it has not`)
    const by = article.scheduledBy
    const printed = await printVersion(tx, { article, version, update: article.scheduledUpdate ?? 'substance', by })
    const seconds = (article.now.getTime() - article.scheduledAt.getTime()) / 1000
    const due = `prévu le ${momentOf(article.scheduledAt)}`
    if (!printed.ok) {
      await putScheduleFault(tx, articleId, printed.reason)
      const subject = await findHeadline(tx, articleId)
      const detail = `${due} : ${sentenceFor(printed.reason)}`
      await noteAct(tx, { act: 'article-not-published', by: null, subject, detail, articleId })
    } else if (seconds > LATE) {
      const detail = `${due}, paru ${delayOf(seconds)} après`
      await noteAct(tx, {
        act: 'article-published-late',
        by: null,
        subject: version.content.headline,
        detail,
        articleId,
      })
    }
  })
}

/** « 3 min », « 2 h 10 » */
function delayOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`
}
