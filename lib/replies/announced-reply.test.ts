import { expect, it } from 'vitest'
import { rows, tellingOthers } from '../announcements/announcements.samples'
import { publishedArticle } from '../articles/article.samples'
import { driver } from '../database'
import { decideReply } from './decide-reply'
import { logReply } from './log-reply'
import { form } from './reply.samples'
import { findReply } from './reply-list.queries'

tellingOthers()

it('an answer that is published is told to the hub and to search engines, as an update; one that is logged or refused is not', async () => {
  const { path, by } = await publishedArticle()
  await driver()`delete from announcements`
  const ask = async () => {
    const logged = await logReply({ form: form(path), by })
    const reply = logged.ok ? await findReply(logged.replyId) : null
    if (!reply) throw new Error('no reply')
    return { replyId: reply.id, wording: reply.wording, by }
  }
  const [one, other] = [await ask(), await ask()]
  await decideReply({ ...other, decision: 'refused', reason: 'Cette personne n’est pas nommée.' })
  expect([...(await rows('hub')), ...(await rows('search'))]).toEqual([])
  await decideReply({ ...one, decision: 'published', reason: '' })
  expect(await rows('search')).toMatchObject([{ address: path, occasion: 'updated', state: 'waiting' }])
  const feeds = await rows('hub')
  expect(feeds.map(({ address }) => address)).toEqual(expect.arrayContaining(['/rss.xml', '/essai/atom.xml']))
  expect(new Set(feeds.map(({ occasion }) => occasion))).toEqual(new Set(['updated']))
})
