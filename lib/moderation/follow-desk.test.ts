import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { publishedArticle } from '../articles/article.samples'
import { postComment } from '../comments/post-comment'
import { driver } from '../database'
import type { DeskEvent } from './desk-event.rules'
import { followDesk } from './follow-desk'
import { openComment } from './open-comment'
import { ruleOnComment } from './rule-on-comment'
import { undoRuling } from './undo-ruling'
import { readingOf } from './words-read'

async function sent(body: string) {
  const { id: articleId } = await publishedArticle()
  await postComment({ form: { articleId, name: 'Vive', email: 'vive@exemple.fr', body }, readerKey: body })
  const [row] = await driver()`select id from comments where body = ${body}`
  return Number(row?.id)
}
async function follow() {
  const heard: DeskEvent[] = []
  const leave = await followDesk((event) => void heard.push(event))
  const last = <Name extends DeskEvent['event']>(name: Name) =>
    heard.findLast(({ event }) => event === name)?.data as Extract<DeskEvent, { event: Name }>['data'] | undefined
  return { heard, leave, last }
}

describe('an open desk', () => {
  it('hears how things are, then what comes, what others decide, and what they take back', async () => {
    const by = await someAccount(['moderator'])
    const { heard, leave, last } = await follow()
    expect(heard.map(({ event }) => event).slice(0, 3)).toEqual(['counts', 'opened', 'recent'])
    const before = last('counts')?.attente ?? 0
    const commentId = await sent('Un avis en direct')
    await expect.poll(() => last('counts')?.attente).toBe(before + 1)
    const ruling = { commentId, decision: 'approve', reason: '', by, reading: readingOf('Un avis en direct') } as const
    const ruled = await ruleOnComment(ruling)
    await expect.poll(() => last('ruled')).toMatchObject({ commentId, decision: 'approve', accountId: by })
    await expect.poll(() => last('counts')?.attente).toBe(before)
    await undoRuling({ rulingId: ruled.ok ? ruled.rulingId : 0, by })
    await expect.poll(() => last('undone')).toEqual({ commentId })
    await expect.poll(() => last('counts')?.attente).toBe(before + 1)
    leave()
    // who comes later hears what was decided meanwhile and stands, and of nothing that was taken back
    const again = await ruleOnComment(ruling)
    const late = await follow()
    expect(late.last('recent')).toMatchObject([{ commentId, decision: 'approve', accountId: by }])
    late.leave()
    await undoRuling({ rulingId: again.ok ? again.rulingId : 0, by })
    const later = await follow()
    expect(later.last('recent')).toEqual([])
    later.leave()
    const count = heard.length
    await sent('Un avis que personne n’entend')
    expect(heard).toHaveLength(count)
  })

  it('hears a ruling before its taking back, however soon one follows the other', async () => {
    const by = await someAccount(['moderator'])
    const commentId = await sent('Un avis accepté puis repris')
    const { heard, leave } = await follow()
    await driver()`select
      pg_notify('moderation_desk', ${JSON.stringify({ kind: 'ruled', commentId, decision: 'approve', by })}),
      pg_notify('moderation_desk', ${JSON.stringify({ kind: 'undone', commentId, by })})`
    const told = () => heard.map(({ event }) => event).filter((event) => event === 'ruled' || event === 'undone')
    await expect.poll(told).toEqual(['ruled', 'undone'])
    leave()
  })

  it('sees who has which comment before them, one each, and not for ever', async () => {
    const [first, second] = [await someAccount(['moderator']), await someAccount(['moderator'])]
    const [one, other] = [await sent('À lire'), await sent('À lire aussi')]
    const { leave, last } = await follow()
    const opened = () => last('opened')?.map(({ commentId, accountId }) => [commentId, accountId])
    await openComment({ by: first, commentId: one })
    await openComment({ by: second, commentId: one })
    await expect.poll(opened).toEqual(
      expect.arrayContaining([
        [one, first],
        [one, second],
      ]),
    )
    await openComment({ by: first, commentId: other })
    await openComment({ by: second, commentId: null })
    await expect.poll(opened).toEqual([[other, first]])
    await openComment({ by: first, commentId: 987_654_321 })
    await driver()`update opened_comments set opened_at = now() - interval '91 seconds'`
    await openComment({ by: second, commentId: one })
    await expect.poll(opened).toEqual([[one, second]])
    leave()
  })

  it('is told of a flood in few numbers', async () => {
    const { id: articleId } = await publishedArticle()
    const { heard, leave, last } = await follow()
    const before = last('counts')?.attente ?? 0
    for (let come = 0; come < 200; come++)
      await driver().begin(async (tx) => {
        await tx`insert into comments (article_id, name, body, reader_key, form_key)
          values (${articleId}, 'Flot', 'Un flot', 'flood', ${`flood ${come}`})`
        await tx`select pg_notify('moderation_desk', '{"kind":"queues"}')`
      })
    await expect.poll(() => last('counts')?.attente, { timeout: 10_000 }).toBe(before + 200)
    expect(heard.filter(({ event }) => event === 'counts').length).toBeLessThan(50)
    leave()
  })
})
