import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { unpublishArticle } from '../articles/unpublish-article'
import { recordConsent } from '../consent/record-consent'
import { driver } from '../database'

describe('the logs', () => {
  it('refuse to change or forget a ruling or a consent', async () => {
    const { id, by } = await publishedArticle()
    await unpublishArticle({ articleId: id, reason: 'Erreur', by })
    await recordConsent({ choice: 'refuse', purposes: [], place: 'banner' })
    const sql = driver()
    await expect(sql`update rulings set reason = 'autre'`).rejects.toThrow('append-only')
    await expect(sql`delete from rulings`).rejects.toThrow('append-only')
    await expect(sql`delete from consent_records`).rejects.toThrow('append-only')
  })

  it('refuse a ruling about nothing, and one about two things', async () => {
    const { id, by } = await publishedArticle()
    const sql = driver()
    await expect(sql`insert into rulings (decision, decided_by) values ('take-down', ${by})`).rejects.toThrow()
    await expect(
      sql`insert into rulings (article_id, comment_id, decision, decided_by) values (${id}, 1, 'take-down', ${by})`,
    ).rejects.toThrow()
  })

  it('hold nothing of a reader’s consent but what was shown, chosen and when', async () => {
    const { receipt } = await recordConsent({ choice: 'accept', purposes: ['audience'], place: 'page' })
    const [row] = await driver()`select * from consent_records where receipt = ${receipt}`
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'banner_version',
      'choice',
      'given_at',
      'id',
      'place',
      'purposes',
      'receipt',
      'text_hash',
    ])
    expect(row?.text_hash).toMatch(/^[0-9a-f]{64}$/)
  })
})
