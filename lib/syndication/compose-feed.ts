import type { Document } from '../articles/document.rules'
import { type ArticleSummary, listPicturesIn } from '../articles/reading.queries'
import { typeset } from '../articles/typography.rules'
import { authorsOf } from '../bylines/byline.rules'
import { mapCorrections } from '../corrections/correction.queries'
import { type Correction, correctionName, correctionWords, standing } from '../corrections/correction.rules'
import { listEmbedsIn } from '../embeds/embed.queries'
import { environment } from '../environment'
import { findListChange, listArticles } from '../listings/page.queries'
import type { Picture } from '../media/media.rules'
import { sizeOfVariant } from '../media/media-files'
import { heightAt, TYPES, variantName, widthFor } from '../media/variant.rules'
import { listRepliesUnder, type PublishedReply } from '../replies/reply-list.queries'
import { findNewspaper } from '../settings/settings.queries'
import { findDistribution } from './distribution.queries'
import { type FeedText, listFeedTexts } from './feed.queries'
import {
  FEED_ENTRIES,
  type Feed,
  type FeedEntry,
  type FeedPicture,
  feedPath,
  lastMoment,
  MOST_FEED_TEXT,
  paragraphsOf,
} from './feed.rules'
import { feedHtml, figureAsHtml, type Setting } from './feed-html'
import { repliesAsHtml, repliesAsLines } from './feed-replies'
import { linkTo } from './feed-words'
import { xmlText } from './xml'

/** The list that a feed is of: its tag, the page that shows it, and what it is called. */
export type Followed = { list: string; page: string; name: string; description: string }

/**
 * A list's feed with its newest articles, whole or announced as the newspaper has chosen.
 *
 * @param followed without a name, the whole newspaper's
 * @param stylesheets by what browsers show it
 */
export async function composeFeed({ list, page, name, description }: Followed, stylesheets: Feed['stylesheets']) {
  const site = environment().siteUrl
  const [paper, { feeds, hub }, articles, change] = await Promise.all([
    findNewspaper(),
    findDistribution(),
    listArticles(list, FEED_ENTRIES),
    findListChange(list),
  ])
  const ids = articles.map(({ id }) => id)
  const [texts, added] = await Promise.all([listFeedTexts(ids, feeds === 'full'), addedTo(ids)])
  const htmlOf = await textsAsHtml(articles, texts, added, { site, paper: paper.name })
  const known = { texts, added, htmlOf, site }
  const entries = await Promise.all(articles.map((each) => entryOf(each, known)))
  const moments = entries.map((entry) => lastMoment(entry).getTime())
  const feed: Feed = {
    id: `${site}/flux/${list}`,
    title: typeset(name ? `${paper.name} – ${name}` : paper.name),
    description: typeset(description || (name ? `${name}, dans ${paper.name}` : paper.name)),
    page: site + page,
    addresses: {
      rss: site + feedPath(page, 'rss'),
      atom: site + feedPath(page, 'atom'),
      json: site + feedPath(page, 'json'),
    },
    hub,
    paper: { name: paper.name, url: site },
    logo: `${site}/icons/icon-512.png`,
    stylesheets,
    changedAt: change ?? new Date(Math.max(0, ...moments)),
    entries,
  }
  return { feed, articles }
}

/** What an article was given since: the corrections that stand, of which readers are told first, and the answers that follow it. */
type Added = (articleId: number) => { corrections: readonly Correction[]; replies: readonly PublishedReply[] }

async function addedTo(ids: readonly number[]): Promise<Added> {
  const [corrections, replies] = await Promise.all([mapCorrections(ids), listRepliesUnder(ids)])
  return (id) => ({ corrections: standing(corrections.get(id) ?? []), replies: replies.get(id) ?? [] })
}

type HtmlOf = (article: ArticleSummary) => string | null

/** Whole texts, until there are too many of them for one file. */
async function textsAsHtml(
  articles: readonly ArticleSummary[],
  texts: ReadonlyMap<number, FeedText>,
  added: Added,
  { site, paper }: { site: string; paper: string },
): Promise<HtmlOf> {
  const bodies = [...texts.values()].flatMap(({ body }) => body?.content ?? [])
  const all: Document = { type: 'doc', content: bodies }
  const [pictures, embeds] = await Promise.all([listPicturesIn(all), listEmbedsIn(all)])
  const known = {
    site,
    pictures: new Map(pictures.map((each) => [each.id, each])),
    embeds: new Map(embeds.map((each) => [each.url, each])),
  }
  const written = new Map<number, string>()
  let length = 0
  for (const article of articles) {
    const body = texts.get(article.id)?.body
    if (!body) continue
    const { corrections, replies } = added(article.id)
    const setting = { ...known, url: site + article.path }
    const text = feedHtml(body, setting) + repliesAsHtml(replies)
    const html = corrections.map(correctionAsHtml).join('') + wholeText(article, text, setting, paper)
    length += html.length
    if (length > MOST_FEED_TEXT) break
    written.set(article.id, html)
  }
  return ({ id }) => written.get(id) ?? null
}

function wholeText({ standfirst, lead }: ArticleSummary, text: string, setting: Setting, paper: string): string {
  const opening = paragraphsOf(typeset(standfirst)).map((words) => `<p><strong>${xmlText(words)}</strong></p>`)
  const back = linkTo(setting.url, xmlText(typeset(`Lire l’article sur ${paper}`)), setting.url)
  return `${opening.join('')}${lead ? figureAsHtml(lead, setting.site) : ''}${text}<p>${back}</p>`
}

const correctionAsHtml = (correction: Correction): string =>
  `<p><strong>${xmlText(correctionName(correction))}\u202f:</strong> ${xmlText(correctionWords(correction))}</p>`

/** What announces an article: first what was wrong in it, for whoever read it before, then its standfirst. */
const summaryOf = (standfirst: string, told: readonly Correction[]): string =>
  [...told.map((each) => `${correctionName(each)}\u202f: ${correctionWords(each)}`), typeset(standfirst)].join('\n')

type Known = { texts: ReadonlyMap<number, FeedText>; added: Added; htmlOf: HtmlOf; site: string }

async function entryOf(article: ArticleSummary, { texts, added, htmlOf, site }: Known): Promise<FeedEntry> {
  const { id, path, headline, standfirst, section, bylines, publishedAt, updatedAt, lead } = article
  const { corrections, replies } = added(id)
  return {
    id: `${site}/articles/${id}`,
    url: site + path,
    title: typeset(headline),
    summary: summaryOf(standfirst, corrections) + repliesAsLines(replies, site + path),
    html: htmlOf(article),
    authors: authorsOf(bylines).map(({ name, slug }) => ({ name, url: `${site}/auteurs/${slug}` })),
    section: section.name,
    keywords: (texts.get(id)?.keywords ?? []).map((keyword) => typeset(keyword)),
    publishedAt,
    updatedAt,
    picture: lead && (await pictureOf(lead, site)),
  }
}

async function pictureOf(lead: Picture, site: string): Promise<FeedPicture> {
  const width = widthFor(lead, null, 1200)
  const name = variantName(lead, { crop: null, width, format: 'jpg' })
  return {
    url: `${site}/media/${name}`,
    type: TYPES.jpg,
    width,
    height: heightAt(lead, null, width),
    bytes: await sizeOfVariant(name),
    alt: typeset(lead.alt ?? ''),
    caption: typeset(lead.caption),
    credit: typeset(lead.credit),
  }
}
