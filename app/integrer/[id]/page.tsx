import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PressPicture } from '@/app/_components/press-picture'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { dayOf } from '@/lib/articles/dates.rules'
import { type ArticleSummary, isTakenDown, listArticlesById } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { environment } from '@/lib/environment'
import { id as number } from '@/lib/typed-text.rules'

type Props = { params: Promise<{ id: string }> }

const articleBy = cache(async (id: number): Promise<ArticleSummary | 'gone'> => {
  const [article] = await listArticlesById([id])
  return article ?? ((await isTakenDown(id)) ? 'gone' : notFound())
})

const asked = async ({ params }: Props) => {
  const { id } = await params
  const wanted = number.safeParse(id)
  if (!wanted.success || String(wanted.data) !== id) notFound()
  return { id: wanted.data, article: await articleBy(wanted.data) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { id, article } = await asked(props)
  if (article === 'gone') {
    return { title: 'Article retiré', other: keepUntilChanged({ articles: [{ id }], status: 410, framed: true }) }
  }
  return {
    title: typeset(article.headline),
    alternates: { canonical: article.path },
    other: keepUntilChanged({ articles: [article], framed: true }),
  }
}

/** An article's card for the frame of another site: everything in it leads to the article, in a window of its own. */
export default async function FramedCard(props: Props) {
  const { article } = await asked(props)
  const { name } = await ourNewspaper()
  const site = environment().siteUrl
  if (article === 'gone') {
    return (
      <main className="framed framed-gone">
        <p>Cet article a été retiré par la rédaction.</p>
        <Name name={name} site={site} />
      </main>
    )
  }
  const { headline, standfirst, section, lead, path, publishedAt } = article
  return (
    <main className={`framed hue-${section.hue}`}>
      {lead && (
        <div className="framed-picture">
          <PressPicture picture={{ ...lead, alt: '' }} crop="1:1" sizes="220px" upTo={768} first />
        </div>
      )}
      <article className="framed-words">
        <p className="framed-section">{section.name}</p>
        <h1>
          <a href={site + path} target="_blank" rel="noopener">
            {typeset(headline)}
          </a>
        </h1>
        <p className="framed-standfirst">{typeset(standfirst)}</p>
        <p className="framed-foot">
          <Name name={name} site={site} />
          <time dateTime={publishedAt.toISOString()}>{dayOf(publishedAt)}</time>
        </p>
      </article>
    </main>
  )
}

function Name({ name, site }: { name: string; site: string }) {
  return (
    <a className="framed-name" href={`${site}/`} target="_blank" rel="noopener">
      {name}
    </a>
  )
}
