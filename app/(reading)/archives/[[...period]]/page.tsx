import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '@/app/_components/breadcrumb'
import { StructuredData } from '@/app/_components/structured-data'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import {
  type Counted,
  findDaysAround,
  listArchiveDays,
  listArchiveMonths,
  listArchiveYears,
} from '@/lib/archives/archive.queries'
import {
  archivePath,
  type Period,
  periodName,
  periodsAbove,
  periodTitle,
  readPeriod,
} from '@/lib/archives/period.rules'
import { daySpan } from '@/lib/articles/dates.rules'
import { environment } from '@/lib/environment'
import { listArticlesBetween } from '@/lib/listings/page.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { breadcrumbList, collectionPage } from '@/lib/syndication/list-data.rules'
import { headlinesOf } from '../../_components/list-heading'
import { PageFrame } from '../../_components/page-frame'
import { ArchiveCounts } from '../_components/archive-counts'
import { DayArticles } from '../_components/day-articles'

type Props = { params: Promise<{ period?: string[] }> }

/** More articles than a day has; what a page would bear. */
const PER_DAY = 500

const held = cache(async (address: string) => {
  const period = readPeriod(address === '' ? [] : address.split('/')) ?? notFound()
  const counts = await countsOf(period)
  const span = period.kind === 'day' ? daySpan(period.at) : null
  const articles = span ? await listArticlesBetween(tags.front, span.from, span.to, PER_DAY) : []
  // an empty archive is a page, an empty year is none
  if (period.kind !== 'all' && counts.length === 0 && articles.length === 0) notFound()
  return { period, counts, articles }
})

const asked = async ({ params }: Props) => held(((await params).period ?? []).join('/'))

async function countsOf({ kind, at }: Period): Promise<Counted[]> {
  if (kind === 'all') return listArchiveYears()
  if (kind === 'year') return listArchiveMonths(at)
  return kind === 'month' ? listArchiveDays(at) : []
}

const titleOf = (period: Period): string => {
  if (period.kind === 'all') return 'Archives'
  const title = `Archives ${period.kind === 'day' ? 'du' : 'de'} ${periodName(period)}`
  return title.replace('de a', 'd’a').replace('de o', 'd’o')
}

const ALL = 'Tous les articles du journal, jour par jour depuis le premier.'

function aboutPeriod(period: Period, articles: readonly { headline: string }[]): string {
  if (period.kind === 'all') return ALL
  if (period.kind === 'day') return headlinesOf(articles)
  return `${periodTitle(period)}, ${period.kind === 'year' ? 'mois par mois' : 'jour par jour'}\u202f: les articles parus.`
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { period, articles } = await asked(props)
  return {
    title: titleOf(period),
    description: aboutPeriod(period, articles),
    alternates: { canonical: archivePath(period.at) },
    other: keepUntilChanged({ lists: [tags.archive(period.at)], articles }),
  }
}

export default async function ArchivePage(props: Props) {
  const { period, counts, articles } = await asked(props)
  const above = periodsAbove(period).map((each) => ({
    name: each.kind === 'all' ? 'Archives' : periodName(each),
    path: archivePath(each.at),
  }))
  const steps = [{ name: 'Accueil', path: '/' }, ...above]
  const items = period.kind === 'day' ? articles.map(({ path }) => path) : counts.map(({ at }) => archivePath(at))
  const site = environment().siteUrl
  const around = period.kind === 'day' ? await findDaysAround(period.at) : { before: null, after: null }
  return (
    <PageFrame className="listing">
      <Breadcrumb steps={steps} />
      <header className="listing-header">
        <h1 className="listing-name">{period.kind === 'all' ? 'Archives' : periodTitle(period)}</h1>
        {period.kind === 'all' && <p>{ALL}</p>}
      </header>
      {period.kind === 'all' && counts.length === 0 && <p className="empty">Le premier article paraîtra ici.</p>}
      <ArchiveCounts counts={counts} within={period.kind} />
      {period.kind === 'day' && <DayArticles articles={articles} around={around} whole={articles.length < PER_DAY} />}
      <StructuredData
        things={[
          collectionPage({ name: titleOf(period), path: archivePath(period.at), items }, site),
          breadcrumbList(steps, site),
        ]}
      />
    </PageFrame>
  )
}
