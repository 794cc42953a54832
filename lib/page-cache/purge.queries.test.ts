import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { completeContent, publishedArticle } from '../articles/article.samples'
import { parisDay } from '../articles/dates.rules'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { newByline } from '../bylines/byline.samples'
import { postComment } from '../comments/post-comment'
import { environment } from '../environment'
import { changeLegalPage } from '../legal/change-legal-page'
import { completePaper } from '../legal/legal-page.samples'
import { listQueue } from '../moderation/comment-queue.queries'
import { ruleAsRead } from '../moderation/ruling.samples'
import { addSection } from '../sections/add-section'
import { changeNewspaper } from '../settings/change-newspaper'
import { newspaper } from '../settings/settings.rules'
import type { Purge } from './purge.rules'
import { PurgeFeed } from './purge-feed.queries'

let heard: Purge[] = []
let feed: PurgeFeed

beforeAll(async () => {
  feed = new PurgeFeed(environment().databaseUrl, {
    onPurge: (purge) => heard.push(purge),
    onLoss: () => {},
    onReturn: () => {},
  })
  await feed.start()
})
afterAll(() => feed.stop())
beforeEach(async () => {
  await feed.catchUp()
  heard = []
})

/** What has been told since the test began. */
async function told(): Promise<Purge[]> {
  await feed.catchUp()
  return heard
}

let posted = 0

/** A comment that waits under an article. */
async function waitingComment(articleId: number): Promise<number> {
  posted++
  const body = `Un avis ${posted} sur l’article ${articleId}`
  const form = { articleId, name: 'Une lectrice', email: 'lectrice@exemple.fr', body }
  await postComment({ form, readerKey: `reader ${posted}` })
  const waiting = (await listQueue({ view: 'attente', limit: 500 })).find((comment) => comment.body === body)
  if (!waiting) throw new Error('the comment does not wait')
  return waiting.id
}

describe('a command that changes what readers see says what it changes', () => {
  it('publishing: the article, addresses, every list it stands or stood in and the archive; at once', async () => {
    const article = await publishedArticle()
    const { sectionId, bylines } = article.content
    const day = parisDay(new Date())
    expect(await told()).toEqual([
      {
        tags: [
          `article:${article.id}`,
          'addresses',
          'front',
          `section:${sectionId}`,
          `author:${bylines[0]?.id}`,
          ...['', day.slice(0, 4), day.slice(0, 7), day].map((period) => `archive:${period}`),
        ],
        immediately: true,
      },
    ])
    heard = []
    const content = await completeContent({ bylines: [] })
    const saved = await saveArticle({ articleId: article.id, base: article.number, content, by: article.by })
    if (!saved.ok) throw new Error(saved.reason)
    const refused = await publishArticle({
      articleId: article.id,
      number: saved.number,
      update: 'fault',
      by: article.by,
    })
    expect(refused).toMatchObject({ reason: 'incomplete' })
    expect(await told()).toEqual([])
  })

  it('taking down: the same, at once', async () => {
    const article = await publishedArticle()
    await told()
    heard = []
    await unpublishArticle({ articleId: article.id, reason: 'Un essai', by: article.by })
    expect(await told()).toMatchObject([{ immediately: true }])
    expect(heard[0]?.tags).toEqual(expect.arrayContaining([`article:${article.id}`, 'front', 'addresses']))
  })

  it('approving a comment: its article, with grace; refusing one changes nothing', async () => {
    const article = await publishedArticle()
    const [first, second] = [await waitingComment(article.id), await waitingComment(article.id)]
    await told()
    heard = []
    await ruleAsRead({ commentId: first, decision: 'reject', reason: 'Hors sujet', by: article.by })
    expect(await told()).toEqual([])
    await ruleAsRead({ commentId: second, decision: 'approve', reason: '', by: article.by })
    expect(await told()).toEqual([{ tags: [`article:${article.id}`], immediately: false }])
  })

  it('changing the newspaper, opening a section, adding a byline', async () => {
    await changeNewspaper({ newspaper: newspaper.parse({ name: 'Un autre nom' }) })
    await addSection({ name: 'Une rubrique neuve', description: '', hue: 'blue', parentId: null })
    await addSection({ name: 'Une rubrique neuve', description: '', hue: 'blue', parentId: null })
    await newByline({ name: 'Une signature neuve' })
    expect(await told()).toEqual([
      { tags: ['newspaper'], immediately: false },
      { tags: ['newspaper', 'addresses'], immediately: false },
      { tags: ['addresses', 'newspaper'], immediately: false },
    ])
  })

  it('publishing and withdrawing a legal page: every page, for all have its link, at once; a refusal changes nothing', async () => {
    const by = await someAccount(['administrator'])
    const decide = (decision: 'publish' | 'withdraw') =>
      changeLegalPage({ form: { page: 'cgu', decision, ownText: '', revision: 0 }, by })
    await decide('publish')
    expect(await told()).toEqual([])
    await changeNewspaper({ newspaper: completePaper })
    await told()
    heard = []
    await decide('publish')
    await decide('withdraw')
    expect(await told()).toEqual(Array(2).fill({ tags: ['newspaper'], immediately: true }))
  })
})
