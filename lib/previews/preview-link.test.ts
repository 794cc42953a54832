import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { hashToken } from '../accounts/secret-token'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { saveArticle } from '../articles/save-article'
import { driver } from '../database'
import { forgetExpired } from '../privacy/forget-expired'
import { answerPreview } from './answer-preview'
import { makePreviewLink } from './make-preview-link'
import { openPreview } from './open-preview'
import { newsOf } from './preview.rules'
import { listLinksOf, listPreviewAnswersSince } from './preview-link.queries'
import { revokePreviewLink } from './revoke-preview-link'

const LONG_AGO = new Date('2026-01-01T00:00:00Z')
const network = 'a network'
const firefox = { network, device: 'Firefox, Windows' }

type Changes = { days?: number; asksApproval?: boolean; draft?: Awaited<ReturnType<typeof draftArticle>> }

async function sharedDraft({ days = 7, asksApproval = true, draft }: Changes = {}) {
  const article = draft ?? (await draftArticle())
  const { id: articleId, number, by } = article
  const made = await makePreviewLink({ articleId, number, forWhom: 'Me Roy', days, asksApproval, by })
  if (!made.ok) throw new Error(made.reason)
  return { ...article, articleId, token: made.token, linkId: made.linkId, endsAt: made.endsAt }
}

const actsOf = (articleId: number) =>
  driver()`select act, actor_id::int, subject, detail from audit_log
    where article_id = ${articleId} and act like 'preview-%' order by id`
const expire = (linkId: number, ago = '1 second') =>
  driver()`update preview_links set expires_at = now() - ${ago}::interval where id = ${linkId}`
const age = (linkId: number) =>
  driver()`update preview_visits set at = at - interval '2 minutes' where link_id = ${linkId}`

describe('a secret link', () => {
  it('shows exactly its version, whatever is written afterwards, and says that there is a newer one', async () => {
    const { articleId, number, content, by, token } = await sharedDraft()
    const opened = await openPreview({ token, ...firefox })
    if (!opened.ok) throw new Error(opened.reason)
    expect(opened.version).toMatchObject({ headline: content.headline, number, latest: number, online: null })
    expect(opened.version.bylines).toHaveLength(1)
    expect(opened.version.section?.name).toBeTruthy()
    expect(newsOf(opened.version)).toBeNull()
    await saveArticle({ articleId, base: number, content: { ...content, headline: 'Un autre titre' }, by })
    const again = await openPreview({ token, ...firefox })
    expect(again).toMatchObject({ ok: true, version: { headline: content.headline, number, latest: number + 1 } })
  })

  it('is kept as a hash alone, ends after its days, and keeps its version from being thinned out', async () => {
    const { articleId, number, token, linkId, endsAt, by, content } = await sharedDraft({ days: 3 })
    expect(token).toMatch(/^[\w-]{43}$/)
    const [row] = await driver()`select * from preview_links where id = ${linkId}`
    expect(row?.token_hash).toBe(hashToken(token))
    expect(JSON.stringify(row)).not.toContain(token)
    expect(Math.abs(endsAt.getTime() - Date.now() - 3 * 86_400_000)).toBeLessThan(60_000)
    const [version] = await driver()`select kept_at from article_versions
      where article_id = ${articleId} and number = ${number}`
    expect(version?.kept_at).toBeTruthy()
    expect(await actsOf(articleId)).toEqual([
      { act: 'preview-link-made', actor_id: by, subject: content.headline, detail: expect.stringMatching(/^lien n°/) },
    ])
  })

  it('is not made of an article or a version that is not there', async () => {
    const { id: articleId, number, by } = await draftArticle()
    const asked = { forWhom: 'Me Roy', days: 1, asksApproval: false, by }
    expect(await makePreviewLink({ ...asked, articleId: 9_999_999, number })).toMatchObject({
      ok: false,
      reason: 'article-not-found',
    })
    expect(await makePreviewLink({ ...asked, articleId, number: number + 40 })).toMatchObject({
      ok: false,
      reason: 'version-not-found',
    })
    expect(await listLinksOf(articleId)).toEqual([])
  })

  it('opens nothing when it is guessed, expired or taken back, and is taken back once', async () => {
    const { articleId, token, linkId, by } = await sharedDraft()
    const guess = { ...firefox, network: 'somebody who guesses' }
    expect(await openPreview({ token: `${token}x`, ...guess })).toEqual({ ok: false, reason: 'preview-unknown' })
    const both = await Promise.all([1, 2].map(() => revokePreviewLink({ articleId, linkId, by })))
    expect(both.map((each) => (each.ok ? 'done' : each.reason)).sort()).toEqual(['done', 'preview-link-over'])
    expect(await openPreview({ token, ...firefox })).toEqual({ ok: false, reason: 'preview-over' })
    const answer = { answer: 'approved', remark: '' } as const
    expect(await answerPreview({ token, ...firefox, ...answer })).toEqual({ ok: false, reason: 'preview-over' })
    expect((await actsOf(articleId)).map(({ act }) => act)).toEqual(['preview-link-made', 'preview-link-revoked'])
    // what came too late is told to whoever made the link, as no opening and no answer
    expect(await listLinksOf(articleId)).toMatchObject([{ openings: 0, lateTries: 1, answers: [] }])
    const other = await sharedDraft()
    expect(await revokePreviewLink({ articleId, linkId: other.linkId, by })).toEqual({
      ok: false,
      reason: 'preview-link-not-found',
    })
    await expire(other.linkId)
    expect(await openPreview({ token: other.token, ...firefox })).toEqual({ ok: false, reason: 'preview-over' })
  })

  it('is found no more by a network that tried twenty unknown ones; others find it', async () => {
    const { token } = await sharedDraft()
    const guesser = { ...firefox, network: 'a flood of guesses' }
    for (let tries = 0; tries < 20; tries++) await openPreview({ token: `deviné-${tries}`, ...guesser })
    expect(await openPreview({ token, ...guesser })).toEqual({ ok: false, reason: 'preview-unknown' })
    // whoever opens what is theirs has tried nothing
    for (let times = 0; times < 25; times++) {
      expect((await openPreview({ token, network: 'an office', device: 'Firefox, Linux' })).ok).toBe(true)
    }
  })

  it('shows by how many browsers it was opened, each counted once a minute', async () => {
    const { articleId, token, linkId } = await sharedDraft()
    await Promise.all([1, 2, 3].map(() => openPreview({ token, ...firefox })))
    await age(linkId)
    await openPreview({ token, ...firefox })
    await openPreview({ token, network, device: 'Safari, iPhone' })
    const [link] = await listLinksOf(articleId)
    expect(link).toMatchObject({
      openings: 3,
      devices: ['Firefox, Windows', 'Safari, iPhone'],
      forWhom: 'Me Roy',
      answers: [],
    })
    expect(Math.abs((link?.lastOpenedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  it('says by what it is read that the version has appeared', async () => {
    const article = await publishedArticle()
    const { token } = await sharedDraft({ draft: article })
    const opened = await openPreview({ token, ...firefox })
    if (!opened.ok) throw new Error(opened.reason)
    expect(newsOf(opened.version)).toBe('published')
    expect(opened.version.online?.path).toBe(article.path)
  })
})

describe('an answer', () => {
  it('may be changed, the newest counts, and each is logged without the name of whoever gave it', async () => {
    const { articleId, token, by } = await sharedDraft()
    const objection = { answer: 'objected', remark: 'Le prénom est faux.' } as const
    expect(await answerPreview({ token, ...firefox, ...objection })).toEqual({ ok: true })
    expect(await answerPreview({ token, ...firefox, answer: 'approved', remark: '' })).toEqual({ ok: true })
    const opened = await openPreview({ token, ...firefox })
    expect(opened).toMatchObject({ answer: { answer: 'approved' } })
    const [link] = await listLinksOf(articleId)
    expect(link?.answers.map(({ answer, remark }) => [answer, remark])).toEqual([
      ['approved', ''],
      ['objected', 'Le prénom est faux.'],
    ])
    const acts = await actsOf(articleId)
    expect(acts.map(({ act, actor_id }) => [act, actor_id])).toEqual([
      ['preview-link-made', by],
      ['preview-objected', null],
      ['preview-approved', null],
    ])
    expect(JSON.stringify(acts)).not.toContain('Roy')
  })

  it('is not taken where none was asked, nor more than ten times an hour', async () => {
    const silent = await sharedDraft({ asksApproval: false })
    const yes = { ...firefox, answer: 'approved', remark: '' } as const
    expect(await answerPreview({ token: silent.token, ...yes })).toEqual({ ok: false, reason: 'preview-not-asked' })
    const { token } = await sharedDraft()
    const said = []
    for (let times = 0; times < 11; times++) said.push(await answerPreview({ token, ...yes }))
    expect(said.filter(({ ok }) => ok)).toHaveLength(10)
    expect(said.at(-1)).toEqual({ ok: false, reason: 'too-many-forms' })
  })

  it('is told to whoever made the link, and to nobody else', async () => {
    const { token, by, articleId, number, content } = await sharedDraft()
    await answerPreview({ token, ...firefox, answer: 'approved', remark: 'Très bien.' })
    expect(await listPreviewAnswersSince(by, LONG_AGO)).toMatchObject([
      { articleId, number, headline: content.headline, forWhom: 'Me Roy', answer: 'approved', remark: 'Très bien.' },
    ])
    expect(await listPreviewAnswersSince(by, new Date(Date.now() + 60_000))).toEqual([])
    expect(await listPreviewAnswersSince(await someAccount(), LONG_AGO)).toEqual([])
  })
})

describe('what is kept of a link', () => {
  it('goes a year after its end, with what was done by it; the version stays', async () => {
    const { articleId, number, token, linkId } = await sharedDraft()
    const kept = await sharedDraft()
    await openPreview({ token, ...firefox })
    await expire(linkId, '366 days')
    await expire(kept.linkId, '364 days')
    expect(await forgetExpired()).toMatchObject({ previews: 1 })
    expect(await driver()`select id from preview_links where id in (${linkId}, ${kept.linkId})`).toEqual([
      { id: String(kept.linkId) },
    ])
    expect(await driver()`select 1 from preview_visits where link_id = ${linkId}`).toEqual([])
    expect(
      await driver()`select number from article_versions where article_id = ${articleId}
      and number = ${number}`,
    ).toHaveLength(1)
  })

  it('ends when it is taken back, so that its year begins then', async () => {
    const { articleId, linkId, by } = await sharedDraft({ days: 30 })
    await revokePreviewLink({ articleId, linkId, by })
    const [link] = await listLinksOf(articleId)
    expect(Math.abs((link?.endsAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
    expect(link?.revokedAt).toEqual(link?.endsAt)
  })
})
