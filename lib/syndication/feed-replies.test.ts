import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { environment } from '../environment'
import { tags } from '../page-cache/page-tags.rules'
import { decideReply } from '../replies/decide-reply'
import { logReply } from '../replies/log-reply'
import { findReply } from '../replies/reply-list.queries'
import { changeDistribution } from './change-distribution'
import { composeFeed } from './compose-feed'
import { distribution } from './distribution.rules'
import { found } from './feeds.samples'
import { writeAtom } from './write-atom'
import { writeJsonFeed } from './write-json-feed'
import { writeRss } from './write-rss'

const usual = distribution.parse({})
const site = () => environment().siteUrl
const written = async () => {
  const whole = { list: tags.front, page: '/', name: '', description: '' }
  const { feed } = await composeFeed(whole, { xsl: '/feed.xsl', css: '/feed-xml.css' })
  return { rss: writeRss(feed), atom: writeAtom(feed), json: JSON.parse(writeJsonFeed(feed)) }
}

describe('an answer under an article', () => {
  it('follows its text, and its summary says where it is', async () => {
    await changeDistribution({ ...usual, feeds: 'full' })
    const article = await publishedArticle({ headline: 'Mis en cause', standfirst: 'Un chapô' })
    const claimant = 'Alain <Roy> & fils'
    const sent = { article: article.path, claimant, contact: 'a@exemple.fr', receivedAt: new Date(), request: '' }
    const logged = await logReply({ form: { ...sent, text: 'C’est faux !\nVoici.\n\nA < B & C' }, by: article.by })
    const reply = logged.ok ? await findReply(logged.replyId) : null
    if (!reply) throw new Error('no reply')
    const text = '<p>C’est faux\u202f!<br>Voici.</p><p>A &lt; B &amp; C</p>'
    expect(JSON.stringify(await written())).not.toContain('Voici.')
    await decideReply({ replyId: reply.id, wording: reply.wording, decision: 'published', reason: '', by: article.by })
    const where = `Droit de réponse d’${claimant}\u202f: ${site()}${article.path}#droit-de-reponse`
    const { rss, atom, json } = await written()
    const item = json.items.find(({ title }: { title: string }) => title === 'Mis en cause')
    expect(item).toMatchObject({ summary: `Un chapô\n${where}`, date_modified: expect.any(String) })
    expect(item.content_html).toContain('<h2>Droit de réponse d’Alain &lt;Roy&gt; &amp; fils</h2>')
    expect(item.content_html.indexOf(text)).toBeGreaterThan(item.content_html.indexOf('Un texte.'))
    for (const [xml, path] of [
      [rss, '//item[title="Mis en cause"]/content:encoded'],
      [atom, '//atom:entry[atom:title="Mis en cause"]/atom:content'],
    ] as const) {
      expect((await found(xml, path))[0]).toContain(text)
    }
    expect((await found(rss, '//item[title="Mis en cause"]/description'))[0]).toContain(`${site()}${article.path}#`)
    await changeDistribution({ ...usual, feeds: 'summary' })
    const short = await written()
    expect((await found(short.atom, '//atom:entry[atom:title="Mis en cause"]/atom:summary'))[0]).toContain(where)
    expect(JSON.stringify(short)).not.toContain('Voici.')
  })
})
