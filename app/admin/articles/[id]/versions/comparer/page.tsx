import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { findVersion } from '@/lib/articles/article.queries'
import { compareContents } from '@/lib/articles/compare.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { comparedVersions } from '@/lib/articles/version-address.rules'
import { findNeighbours, findVersionedArticle } from '@/lib/articles/version-list.queries'
import { listBylines } from '@/lib/bylines/byline.queries'
import { listSections } from '@/lib/sections/section.queries'
import { namesOfLines } from '@/lib/sections/section.rules'
import { id } from '@/lib/typed-text.rules'
import { ComparedTexts } from '../_components/compared-texts'
import { ComparisonBar } from '../_components/comparison-bar'
import '../../../versions.css'

export const metadata: Metadata = { title: 'Comparer deux versions' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Two versions side by side, their words marked. */
export default async function ComparisonPage({ params, searchParams }: Props) {
  await requireStaff('write-articles')
  const wanted = id.safeParse((await params).id)
  const article = wanted.success ? await findVersionedArticle(wanted.data) : null
  if (!wanted.success || !article) notFound()
  const asked = comparedVersions.parse(await searchParams)
  const [from, to] = await Promise.all(
    [asked.de, asked.a].map((number) => (number === null ? null : findVersion(wanted.data, number))),
  )
  return (
    <main className="newsroom-page versions">
      <h1>Comparer deux versions</h1>
      <p className="versions-of">
        <a href={`/admin/articles/${wanted.data}`}>{typeset(article.headline) || 'Sans titre'}</a>
      </p>
      {from && to ? (
        <Comparison articleId={wanted.data} from={from} to={to} latest={article.latest} />
      ) : (
        <p className="notice">
          Une de ces deux versions n’existe pas, ou plus.{' '}
          <a href={`/admin/articles/${wanted.data}/versions`}>Choisir deux versions dans la liste</a>
        </p>
      )}
    </main>
  )
}

type Found = NonNullable<Awaited<ReturnType<typeof findVersion>>>

async function Comparison(props: { articleId: number; from: Found; to: Found; latest: number }) {
  const { articleId, from, to, latest } = props
  const [sections, bylines, neighbours] = await Promise.all([
    listSections(),
    listBylines(),
    findNeighbours(articleId, Math.min(from.number, to.number), Math.max(from.number, to.number)),
  ])
  const names = {
    sections: namesOfLines(sections),
    bylines: new Map(bylines.map(({ id: byline, name }) => [byline, name])),
  }
  const comparison = compareContents(from.content, to.content, names)
  return (
    <>
      <ComparisonBar articleId={articleId} from={from.number} to={to.number} neighbours={neighbours} />
      <ComparedTexts
        articleId={articleId}
        from={from}
        to={to}
        latest={latest}
        comparison={comparison}
        pictures={[...from.pictures, ...to.pictures]}
      />
    </>
  )
}
