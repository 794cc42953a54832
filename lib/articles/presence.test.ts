import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { draftArticle } from './article.samples'
import { findLatestSave, forgetSession, listPresent, noteHeartbeat } from './presence.queries'
import { silence } from './presence.samples.queries'

describe('presence in an article', () => {
  it('names the other sessions that were heard of lately, and forgets those that left or fell silent', async () => {
    const { id, by } = await draftArticle()
    const other = await someAccount()
    await noteHeartbeat({ articleId: id, session: 'a'.repeat(8), accountId: by })
    await noteHeartbeat({ articleId: id, session: 'b'.repeat(8), accountId: other })
    await noteHeartbeat({ articleId: id, session: 'b'.repeat(8), accountId: other })
    expect((await listPresent(id, 'a'.repeat(8))).map(({ accountId }) => accountId)).toEqual([other])

    await silence('b'.repeat(8))
    expect(await listPresent(id, 'a'.repeat(8))).toEqual([])
    await noteHeartbeat({ articleId: id, session: 'b'.repeat(8), accountId: other })
    expect(await listPresent(id, 'a'.repeat(8))).toHaveLength(1)
    await forgetSession(id, 'b'.repeat(8))
    expect(await listPresent(id, 'a'.repeat(8))).toEqual([])
  })

  it('makes no fault of an article that is not there', async () => {
    const { id, by } = await draftArticle()
    await noteHeartbeat({ articleId: 999_999, session: 'c'.repeat(8), accountId: by })
    expect(await listPresent(999_999, 'd'.repeat(8))).toEqual([])
    expect(await findLatestSave(999_999)).toBeNull()
    expect(await findLatestSave(id)).toMatchObject({ session: null })
  })
})
