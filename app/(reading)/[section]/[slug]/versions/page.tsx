import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { standingAt } from '@/app/_desk/article'
import { ourDesk } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { momentOf } from '@/lib/articles/dates.rules'
import { listPublications } from '@/lib/articles/publication-history.queries'
import { comparedPublications, historyOf, versionsPath } from '@/lib/articles/publication-history.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { PageFrame } from '../../../_components/page-frame'
import { TakenDown, takenDownMetadata } from '../../../_components/taken-down'
import { ComparedPublications } from './_components/compared-publications'
import { PublicationList } from './_components/publication-list'
import '@/app/_components/comparing/compared.css'
import './versions.css'

type Props = {
  params: Promise<{ section: string; slug: string }>
  searchParams: Promise<{ de?: string | string[]; a?: string | string[] }>
}

const publicationsOf = cache(listPublications)

/** What is asked of which article. Where the newspaper does not show its versions, there is no such page. */
async function asked({ params, searchParams }: Props) {
  const [{ section, slug }, search] = await Promise.all([params, searchParams])
  const { de, a } = comparedPublications.parse(search)
  const compared = de !== undefined && a !== undefined ? { from: de, to: a } : undefined
  const standing = await standingAt(section, slug, versionsPath('', compared))
  if (standing.kind === 'taken-down') return standing
  if (!(await ourDesk()).publicVersions) notFound()
  const history = historyOf(await publicationsOf(standing.article.id))
  return { ...standing, history, pair: compared && pairOf(history, compared) }
}

type History = ReturnType<typeof historyOf>

/** The two publications of a comparison, the earlier one first. What is withheld is compared with nothing, whoever types its number. */
function pairOf(history: History, { from, to }: { from: number; to: number }) {
  const [before, after] = [from, to].map((wanted) =>
    history.find(({ number, withheld }) => number === wanted && !withheld),
  )
  return before && after && before.number < after.number ? { before, after } : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await asked(props)
  if (found.kind === 'taken-down') return takenDownMetadata(found)
  const { article, pair } = found
  const days = pair && `du ${momentOf(pair.before.at)} et du ${momentOf(pair.after.at)}`
  return {
    title: typeset(`${days ? `Versions ${days}` : 'Versions publiées'} : ${article.headline}`),
    description: typeset(
      days
        ? `Les différences entre les versions ${days} de l’article « ${article.headline} ».`
        : `Quand et comment l’article « ${article.headline} » a changé depuis sa première publication.`,
    ),
    // the article itself is what is to be found
    robots: { index: false, follow: false },
    other: keepUntilChanged({ articles: [article] }),
  }
}

/** Every publication of an article, or two of them compared word by word. What was never published is nowhere here. */
export default async function VersionsPage(props: Props) {
  const found = await asked(props)
  if (found.kind === 'taken-down') return <TakenDown />
  const { article, history, pair } = found
  return (
    <PageFrame here={article.section.slug} className="listing published-versions">
      <header className="listing-header">
        <h1 className="listing-name">{pair ? 'Ce qui a changé' : 'Versions publiées'}</h1>
        <p>
          Dans l’article <a href={article.path}>{typeset(`« ${article.headline} »`)}</a>
        </p>
        {pair && (
          <p>
            <a href={versionsPath(article.path)}>Toutes les versions publiées</a>
          </p>
        )}
      </header>
      {pair ? (
        <ComparedPublications articleId={article.id} {...pair} />
      ) : (
        <PublicationList history={history} path={article.path} />
      )}
    </PageFrame>
  )
}
