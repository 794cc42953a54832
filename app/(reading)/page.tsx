import type { Metadata } from 'next'
import { cache } from 'react'
import { StructuredData } from '@/app/_components/structured-data'
import { ourPaper, paperImage } from '@/app/_desk/card'
import { alternateFeeds } from '@/app/_desk/feed-links'
import { ourMenus, ourNewspaper, ourSections } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { type ArticleSummary, listLastUpdated } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { listMostRead } from '@/lib/audience/most-read.queries'
import { environment } from '@/lib/environment'
import { listPlaced } from '@/lib/front/front.queries'
import { composeFront, PER_BLOCK, ROOM, WIRE } from '@/lib/front/front.rules'
import { listArticles } from '@/lib/listings/page.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { topSections } from '@/lib/sections/section.rules'
import { pageTags } from '@/lib/sharing/card-tags.rules'
import { organization, website } from '@/lib/syndication/paper-data.rules'
import { Choices } from './_components/choices'
import { Opening } from './_components/opening'
import { PageFrame } from './_components/page-frame'
import { SectionBlock } from './_components/section-block'
import { Urgent } from './_components/urgent'
import { Wire } from './_components/wire'

const MOST_READ = 5

/** Articles over the sections' blocks, which show none of them again. */
const TOP = ROOM.lead + ROOM.second + ROOM.urgent

/** What the front page shows, asked for once for the page and its metadata. */
const frontPage = cache(async () => {
  const sections = topSections(await ourSections())
  const [placed, latest, updated, ...lists] = await Promise.all([
    listPlaced(),
    listArticles(tags.front, Math.max(WIRE, 2 * TOP)),
    listLastUpdated(WIRE),
    ...sections.map(({ id }) => listArticles(tags.section(id), PER_BLOCK + TOP)),
  ])
  const filled = sections.map((section, place) => ({ section, articles: lists[place] ?? [] }))
  const front = composeFront({ placed, latest, wire: byLastMoment([...latest, ...updated]), sections: filled })
  return { ...front, beside: await besideWire(front.choices) }
})

/** What the newsroom recommends; while it recommends nothing, what was read most in a day, as of the front page's last change. */
async function besideWire(choices: ArticleSummary[]) {
  if (choices.length > 0) return { title: 'Choix de la rédaction', href: '/les-plus-lus#choix', articles: choices }
  return { title: 'Les plus lus', href: '/les-plus-lus', articles: await listMostRead(24, MOST_READ) }
}

const lastMoment = ({ publishedAt, updatedAt }: ArticleSummary) => (updatedAt ?? publishedAt).getTime()

const byLastMoment = (articles: ArticleSummary[]): ArticleSummary[] =>
  [...new Map(articles.map((each) => [each.id, each])).values()].sort((a, b) => lastMoment(b) - lastMoment(a))

export async function generateMetadata(): Promise<Metadata> {
  const [{ name }, { urgent, lead, seconds, wire, beside, blocks }] = await Promise.all([ourNewspaper(), frontPage()])
  const shown = [urgent, lead, ...seconds, ...wire, ...beside.articles, ...blocks.flatMap(({ articles }) => articles)]
  return {
    alternates: { canonical: '/', types: alternateFeeds('/', name) },
    other: keepUntilChanged({
      counts: tags.front,
      lists: [tags.front],
      articles: shown.filter((each) => each !== null),
    }),
  }
}

export default async function FrontPage() {
  const [paper, { profiles }, sections, front] = await Promise.all([
    ourNewspaper(),
    ourMenus(),
    ourSections(),
    frontPage(),
  ])
  const { urgent, lead, seconds, wire, beside, blocks } = front
  const site = environment().siteUrl
  const passedOn = pageTags(
    { title: paper.name, description: typeset(paper.tagline), path: '/' },
    await paperImage(),
    await ourPaper(),
  )
  return (
    <PageFrame here="front" className="front" counts={tags.front} tags={passedOn}>
      <h1 className="sr-only">{paper.name}, la une</h1>
      {urgent && <Urgent article={urgent} />}
      {lead ? <Opening articles={[lead, ...seconds]} /> : <p className="empty">Le premier article paraîtra ici.</p>}
      {wire.length > 3 && (
        <div className={beside.articles.length > 0 ? 'front-news front-news-two' : 'front-news'}>
          <Wire articles={wire} />
          <Choices {...beside} />
        </div>
      )}
      {blocks.map((block) => (
        <SectionBlock key={block.section.id} {...block} sections={sections} />
      ))}
      <StructuredData things={[organization(paper, profiles, site), website(paper, site)]} />
    </PageFrame>
  )
}
