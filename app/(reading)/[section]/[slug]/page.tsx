import type { Metadata } from 'next'
import { ArticleTimes } from '@/app/_components/article-times'
import { SetArticle } from '@/app/_components/set-article'
import { StructuredData } from '@/app/_components/structured-data'
import { TextSize } from '@/app/_components/text-size'
import { standingAt } from '@/app/_desk/article'
import { cardOf, ourPaper } from '@/app/_desk/card'
import { ourSections } from '@/app/_desk/newspaper'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { listRepliesUnder } from '@/lib/replies/reply-list.queries'
import { lineOf } from '@/lib/sections/section.rules'
import { articleTags } from '@/lib/sharing/card-tags.rules'
import { breadcrumbList } from '@/lib/syndication/list-data.rules'
import { newsArticle } from '@/lib/syndication/structured-data.rules'
import { PageFrame } from '../../_components/page-frame'
import { TakenDown, takenDownMetadata } from '../../_components/taken-down'
import { ChangesLine } from './_components/changes-line'
import { Comments } from './_components/comments'
import { Corrections } from './_components/corrections'
import { Neighbours } from './_components/neighbours'
import { ReaderTools } from './_components/reader-tools'
import { Related } from './_components/related'
import { Replies, ReplyLinks } from './_components/replies'
import { ReportLink } from './_components/report-link'
import { Share } from './_components/share'
import { articleMetadata } from './article-metadata'

type Props = {
  params: Promise<{ section: string; slug: string }>
  searchParams: Promise<{ commentaire?: string | string[]; signalement?: string | string[] }>
}

const asked = async ({ params, searchParams }: Props) => {
  const [{ section, slug }, { commentaire, signalement }] = await Promise.all([params, searchParams])
  const notice = (['attente', 'paru'] as const).find((each) => each === commentaire)
  const reported = signalement === 'recu' ? ('recu' as const) : undefined
  const rest = new URLSearchParams({
    ...(notice && { commentaire: notice }),
    ...(reported && { signalement: reported }),
  })
  return { standing: await standingAt(section, slug, rest.size > 0 ? `?${rest}` : ''), notice, reported }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { standing } = await asked(props)
  if (standing.kind === 'article') return articleMetadata(standing.article)
  return takenDownMetadata(standing)
}

export default async function ArticlePage(props: Props) {
  const { standing, notice, reported } = await asked(props)
  if (standing.kind === 'taken-down') return <TakenDown />
  const { article } = standing
  const [paper, under] = await Promise.all([ourPaper(), listRepliesUnder([article.id])])
  const replies = under.get(article.id) ?? []
  const image = cardOf(article, paper.name)
  const line = lineOf(await ourSections(), article.section.id)
  const steps = [
    { name: 'Accueil', path: '/' },
    ...line.map(({ name: section, slug }) => ({ name: section, path: `/${slug}` })),
    { name: article.headline, path: article.path },
  ]
  return (
    <PageFrame
      here={line[0]?.slug}
      className={`hue-${article.section.hue}`}
      counts={tags.article(article.id)}
      tags={articleTags(article, image, paper)}
    >
      <SetArticle
        article={article}
        steps={steps}
        times={<ArticleTimes {...article} />}
        since={
          <>
            <ChangesLine article={article} />
            <ReplyLinks replies={replies} />
          </>
        }
        beside={<TextSize />}
        tools={<ReaderTools />}
        told={
          <>
            <Corrections article={article} />
            <Replies replies={replies} />
          </>
        }
      >
        <Share article={article} />
        <ReportLink path={article.path} notice={reported} />
        <aside className="support" aria-label="Soutenir le journal">
          <p>Cet article est en libre accès, comme tous les autres.</p>
          <a href="/don" className="button">
            Faire un don
          </a>
        </aside>
      </SetArticle>
      <Related article={article} />
      <Neighbours article={article} />
      <Comments article={article} notice={notice} />
      <StructuredData things={[newsArticle(article, paper.name, paper.site), breadcrumbList(steps, paper.site)]} />
    </PageFrame>
  )
}
