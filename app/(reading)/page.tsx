import type { Metadata } from 'next'
import { cache } from 'react'
import { FrontBody } from '@/app/_components/front/front-body'
import { StructuredData } from '@/app/_components/structured-data'
import { ourPaper, paperImage } from '@/app/_desk/card'
import { alternateFeeds } from '@/app/_desk/feed-links'
import { frontWith } from '@/app/_desk/front-page'
import { ourMenus, ourNewspaper, ourSections } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { typeset } from '@/lib/articles/typography.rules'
import { environment } from '@/lib/environment'
import { listPlaced } from '@/lib/front/front.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { pageTags } from '@/lib/sharing/card-tags.rules'
import { organization, website } from '@/lib/syndication/paper-data.rules'
import { PageFrame } from './_components/page-frame'

/** What the front page shows, asked for once for the page and its metadata. */
const frontPage = cache(async () => {
  const asked = listPlaced()
  const [shown, { until }] = await Promise.all([frontWith(asked.then(({ placed }) => placed)), asked])
  return { ...shown, until }
})

export async function generateMetadata(): Promise<Metadata> {
  const [{ name }, { front, beside, until }] = await Promise.all([ourNewspaper(), frontPage()])
  const { urgent, lead, seconds, wire, blocks } = front
  const shown = [urgent, lead, ...seconds, ...wire, ...beside.articles, ...blocks.flatMap(({ articles }) => articles)]
  return {
    alternates: { canonical: '/', types: alternateFeeds('/', name) },
    other: keepUntilChanged({
      counts: tags.front,
      lists: [tags.front],
      articles: shown.filter((each) => each !== null),
      until,
    }),
  }
}

export default async function FrontPage() {
  const [paper, { profiles }, sections, shown] = await Promise.all([
    ourNewspaper(),
    ourMenus(),
    ourSections(),
    frontPage(),
  ])
  const site = environment().siteUrl
  const passedOn = pageTags(
    { title: paper.name, description: typeset(paper.tagline), path: '/' },
    await paperImage(),
    await ourPaper(),
  )
  return (
    <PageFrame here="front" className="front" counts={tags.front} tags={passedOn}>
      <FrontBody name={paper.name} sections={sections} {...shown} />
      <StructuredData things={[organization(paper, profiles, site), website(paper, site)]} />
    </PageFrame>
  )
}
