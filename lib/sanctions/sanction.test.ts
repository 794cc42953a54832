import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { publishedArticle } from '../articles/article.samples'
import { postComment } from '../comments/post-comment'
import { driver } from '../database'
import { lettersTo } from '../mail/outbox.samples'
import { listQueue } from '../moderation/comment-queue.queries'
import { forgetExpired } from '../privacy/forget-expired'
import { liftSanction } from './lift-sanction'
import { listSanctions } from './sanction.queries'
import { sanctionForm } from './sanction.rules'
import { sanctionAuthor } from './sanction-author'

let made = 0
const send = async (email: string, readerKey: string) => {
  made += 1
  const { id: articleId } = await publishedArticle()
  const form = { articleId, name: 'Quelqu’un', email, body: `Ce que je pense, ${made}` }
  return postComment({ form, readerKey })
}
async function comment(email: string, readerKey: string): Promise<number> {
  expect(await send(email, readerKey)).toMatchObject({ ok: true })
  return (
    (await listQueue({ view: 'attente', limit: 500 })).find(({ body }) => body === `Ce que je pense, ${made}`)?.id ?? 0
  )
}
const sentence = { kind: 'suspension' as const, days: 7, network: false, reason: 'Injures répétées.' }

describe('a sanction', () => {
  it('keeps a person from commenting until it ends or is lifted, says why, and is told to them', async () => {
    const by = await someAccount(['moderator'])
    const commentId = await comment('banni@exemple.fr', 'here')
    expect(await sanctionAuthor({ ...sentence, commentId, by })).toEqual({ ok: true })
    const refused = await send('Banni@exemple.fr', 'elsewhere')
    expect(refused).toMatchObject({ reason: 'words-refused', says: expect.stringContaining('Injures répétées.') })
    expect(await send('autre@exemple.fr', 'here')).toMatchObject({ ok: true })
    const [letter] = await lettersTo('banni@exemple.fr')
    expect(letter).toContain('Injures répétées.')
    expect(letter).toContain('jusqu’au')
    // what waits goes on waiting
    expect((await listQueue({ view: 'attente', limit: 500 })).map(({ id }) => id)).toContain(commentId)

    const [given] = await listSanctions(10)
    expect(given).toMatchObject({ isInForce: true, reason: 'Injures répétées.', hasNetwork: false })
    const sanctionId = given?.id ?? 0
    const lifted = await Promise.all([liftSanction({ sanctionId, by }), liftSanction({ sanctionId, by })])
    expect(lifted.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await send('banni@exemple.fr', 'elsewhere')).toMatchObject({ ok: true })
  })

  it('may be of the network too, and ends by itself', async () => {
    const by = await someAccount(['moderator'])
    const commentId = await comment('reseau@exemple.fr', 'their network')
    await sanctionAuthor({ ...sentence, commentId, network: true, by })
    expect(await send('encore-lui@exemple.fr', 'their network')).toMatchObject({ reason: 'words-refused' })
    await driver()`update sanctions set ends_at = now() - interval '1 second' where comment_id = ${commentId}`
    expect(await send('encore-lui@exemple.fr', 'their network')).toMatchObject({ ok: true })
  })

  it('may be a warning, that keeps nobody from anything', async () => {
    const by = await someAccount(['moderator'])
    const commentId = await comment('averti@exemple.fr', 'a home')
    await sanctionAuthor({ ...sentence, kind: 'warning', commentId, by })
    expect((await lettersTo('averti@exemple.fr'))[0]).toContain('vous avertit')
    expect(await send('averti@exemple.fr', 'a home')).toMatchObject({ ok: true })
  })

  it('is not given to nobody, and is forgotten with whom it was for a year after its end', async () => {
    const by = await someAccount(['moderator'])
    expect(await sanctionAuthor({ ...sentence, commentId: 999_999_999, by })).toMatchObject({
      reason: 'author-unknown',
    })
    const commentId = await comment('oublie@exemple.fr', 'x')
    await sanctionAuthor({ ...sentence, commentId, network: true, by })
    await driver()`update sanctions set ends_at = now() - interval '366 days' where comment_id = ${commentId}`
    await forgetExpired()
    expect(
      await driver()`select email_hash, network_key, reason from sanctions where comment_id = ${commentId}`,
    ).toEqual([{ email_hash: '', network_key: null, reason: 'Injures répétées.' }])
  })

  it('is asked for with a reason and a term', () => {
    const typed = { commentId: '1', kind: 'suspension', days: '7', reason: 'Injures.' }
    expect(sanctionForm.parse(typed)).toMatchObject({ days: 7, network: false })
    for (const wrong of [{ reason: '' }, { days: '8' }, { kind: 'x' }])
      expect(sanctionForm.safeParse({ ...typed, ...wrong }).success).toBe(false)
  })
})
