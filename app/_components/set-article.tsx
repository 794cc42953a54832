import type { ReactNode } from 'react'
import type { PublishedArticle } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { Keywords } from './article/keywords'
import { ArticleBody } from './article-body'
import { Breadcrumb } from './breadcrumb'
import { Caption } from './caption'
import { PressPicture } from './press-picture'
import { Signatures } from './signatures'

type Props = {
  article: Pick<
    PublishedArticle,
    'headline' | 'standfirst' | 'bylines' | 'lead' | 'body' | 'pictures' | 'embeds' | 'keywords'
  >
  /** Where it stands, from the front page down to itself. */
  steps: { name: string; path: string }[]
  /** When it appeared, and how long it takes to read. */
  times: ReactNode
  /** Below that: what readers are to know of it since, answers and corrections. */
  since?: ReactNode
  /** Beside the line that says whose it is and when it appeared. */
  beside?: ReactNode
  /** Below that line. */
  tools?: ReactNode
  /** At the end of the text, before what it is about: what readers were told since. */
  told?: ReactNode
  /** Below the text. */
  children?: ReactNode
}

/** An article as it is set for readers, from its place to its keywords: on its page, and wherever a version is read before it has one. */
export function SetArticle({ article, steps, times, since, beside, tools, told, children }: Props) {
  const { headline, standfirst, bylines, lead, body, pictures, embeds, keywords } = article
  return (
    <article className="article">
      <header className="article-head">
        <Breadcrumb steps={steps} />
        <h1>{typeset(headline)}</h1>
        <p className="standfirst">{typeset(standfirst)}</p>
        <div className="dateline">
          <div>
            <p className="byline">
              <Signatures bylines={bylines} />
            </p>
            <p className="times">{times}</p>
            {since}
          </div>
          {beside}
        </div>
        {tools}
      </header>
      {lead && (
        <figure className="article-lead">
          <PressPicture picture={lead} sizes="(min-width: 68rem) 64rem, 92vw" upTo={2400} first />
          <Caption caption={lead.caption} credit={lead.credit} />
        </figure>
      )}
      <ArticleBody document={body} pictures={pictures} embeds={embeds} />
      {told}
      <Keywords keywords={keywords} />
      {children}
    </article>
  )
}
