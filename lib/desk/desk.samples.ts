import { findForEditing } from '../articles/article.queries'
import { draftArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { approveArticle, submitArticle } from './move-stage'
import { scheduleArticle } from './schedule-article'
import type { Position } from './stage.rules'

const must = <Result extends { ok: boolean }>(outcome: Result): Extract<Result, { ok: true }> => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<Result, { ok: true }>
}

export const inAnHour = () => new Date(Date.now() + 3_600_000)

/** Writes a newer version of an article. Answers its number. */
export async function writeOn(articleId: number, by: number): Promise<number> {
  const present = await findForEditing(articleId)
  if (!present) throw new Error('gone')
  const content = { ...present.content, headline: `${present.content.headline} bis` }
  return must(await saveArticle({ articleId, base: present.number, content, by })).number
}

/** An article that stands somewhere, its newest version never shown. */
export async function articleAt({ stage, standing, scheduled }: Position) {
  const { id: articleId, by, number: first } = await draftArticle()
  let number = first
  if (standing !== 'unseen') {
    must(await publishArticle({ articleId, number, update: 'fault', by }))
    if (standing === 'taken-down') must(await unpublishArticle({ articleId, reason: 'Essai', by }))
    number = await writeOn(articleId, by)
  }
  if (scheduled) must(await scheduleArticle({ articleId, number, at: inAnHour(), update: 'fault', by }))
  if (stage === 'submitted') must(await submitArticle({ articleId, number, by }))
  if (stage === 'ready') must(await approveArticle({ articleId, number, by }))
  // a newer one, so that every move has something to move
  number = await writeOn(articleId, by)
  return { articleId, number, by }
}
