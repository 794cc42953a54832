import type { Metadata } from 'next'
import { ArticleBody } from '@/app/_components/article-body'
import { Caption } from '@/app/_components/caption'
import { Moment } from '@/app/_components/moment'
import { PressPicture } from '@/app/_components/press-picture'
import { Signatures } from '@/app/_components/signatures'
import { StructuredData } from '@/app/_components/structured-data'
import { TextSize } from '@/app/_components/text-size'
import { standingAt } from '@/app/_desk/article'
import { cardOf, ourPaper } from '@/app/_desk/card'
import { ourSections } from '@/app/_desk/newspaper'
import { readingMinutes, updateMoment } from '@/lib/articles/dates.rules'
import { countWords } from '@/lib/articles/document.rules'
import type { PublishedArticle } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { listRepliesUnder } from '@/lib/replies/reply-list.queries'
import { lineOf } from '@/lib/sections/section.rules'
import { articleTags } from '@/lib/sharing/card-tags.rules'
import { breadcrumbList } from '@/lib/syndication/list-data.rules'
import { newsArticle } from '@/lib/syndication/structured-data.rules'
import { Breadcrumb } from '../../_components/breadcrumb'
import { PageFrame } from '../../_components/page-frame'
import { TakenDown, takenDownMetadata } from '../../_components/taken-down'
import { ChangesLine } from './_components/changes-line'
import { Comments } from './_components/comments'
import { Corrections } from './_components/corrections'
import { Keywords } from './_components/keywords'
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
      <article className="article">
        <header className="article-head">
          <Breadcrumb steps={steps} />
          <h1>{typeset(article.headline)}</h1>
          <p className="standfirst">{typeset(article.standfirst)}</p>
          <div className="dateline">
            <div>
              <p className="byline">
                <Signatures bylines={article.bylines} />
              </p>
              <p className="times">
                <Times article={article} />
              </p>
              <ChangesLine article={article} />
              <ReplyLinks replies={replies} />
            </div>
            <TextSize />
          </div>
          <ReaderTools />
        </header>
        {article.lead && (
          <figure className="article-lead">
            <PressPicture picture={article.lead} sizes="(min-width: 68rem) 64rem, 92vw" upTo={2400} first />
            <Caption caption={article.lead.caption} credit={article.lead.credit} />
          </figure>
        )}
        <ArticleBody document={article.body} pictures={article.pictures} embeds={article.embeds} />
        <Corrections article={article} />
        <Replies replies={replies} />
        <Keywords keywords={article.keywords} />
        <Share article={article} />
        <ReportLink path={article.path} notice={reported} />
        <aside className="support" aria-label="Soutenir le journal">
          <p>Cet article est en libre accès, comme tous les autres.</p>
          <a href="/don" className="button">
            Faire un don
          </a>
        </aside>
      </article>
      <Related article={article} />
      <Neighbours article={article} />
      <Comments article={article} notice={notice} />
      <StructuredData things={[newsArticle(article, paper.name, paper.site), breadcrumbList(steps, paper.site)]} />
    </PageFrame>
  )
}

function Times({ article: { publishedAt, updatedAt, body } }: { article: PublishedArticle }) {
  return (
    <>
      Publié le <Moment at={publishedAt} />
      {updatedAt && (
        <>
          {' · '}
          <time dateTime={updatedAt.toISOString()}>mis à jour {updateMoment(publishedAt, updatedAt)}</time>
        </>
      )}
      {' · '}
      {readingMinutes(countWords(body))} min de lecture
    </>
  )
}
