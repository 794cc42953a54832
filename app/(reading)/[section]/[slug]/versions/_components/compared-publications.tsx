import { Differences } from '@/app/_components/comparing/differences'
import { Moment } from '@/app/_components/moment'
import { ourSections } from '@/app/_desk/newspaper'
import { findVersion } from '@/lib/articles/article.queries'
import { compareContents } from '@/lib/articles/compare.rules'
import { type HistoryEntry, kindOf } from '@/lib/articles/publication-history.rules'
import { listBylines } from '@/lib/bylines/byline.queries'
import { namesOfLines } from '@/lib/sections/section.rules'

type Props = { articleId: number; before: HistoryEntry; after: HistoryEntry }

/** What readers saw at two times beside each other, its words marked. */
export async function ComparedPublications({ articleId, before, after }: Props) {
  const [from, to, sections, bylines] = await Promise.all([
    findVersion(articleId, before.version),
    findVersion(articleId, after.version),
    ourSections(),
    listBylines(),
  ])
  if (!from || !to) throw new Error(`article ${articleId} lost a version that it was published in`)
  const names = { sections: namesOfLines(sections), bylines: new Map(bylines.map(({ id, name }) => [id, name])) }
  return (
    <>
      <div className="two-texts publication-heads">
        <Head publication={before} />
        <Head publication={after} />
      </div>
      <Differences
        comparison={compareContents(from.content, to.content, names)}
        pictures={[...from.pictures, ...to.pictures]}
      />
    </>
  )
}

const Head = ({ publication }: { publication: HistoryEntry }) => (
  <p>
    <strong>{kindOf(publication)}</strong>
    <span>
      <Moment at={publication.at} />
    </span>
  </p>
)
