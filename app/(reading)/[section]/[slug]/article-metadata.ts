import type { Metadata } from 'next'
import { discussionOf, relatedTo } from '@/app/_desk/article'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { embedsOf } from '@/lib/articles/document.rules'
import type { PublishedArticle } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { authorsOf } from '@/lib/bylines/byline.rules'
import { closesAt } from '@/lib/comments/discussion.rules'
import { environment } from '@/lib/environment'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { oembedPath } from '@/lib/sharing/oembed.rules'
import { neighboursOf } from './neighbours'

/** Whom Mastodon names under an article that is shared there (docs.joinmastodon.org/entities/PreviewCard). */
function creatorsOf({ bylines }: PublishedArticle): { 'fediverse:creator'?: string[] } {
  const creators = authorsOf(bylines).flatMap(({ fediverse }) => fediverse || [])
  return creators.length > 0 ? { 'fediverse:creator': creators } : {}
}

/** What crawlers and the page cache read of an article. What it is passed on with: lib/sharing/card-tags.rules.ts. */
export async function articleMetadata(article: PublishedArticle): Promise<Metadata> {
  const { previous, next } = await neighboursOf(article.id, article.section.id)
  return {
    title: typeset(article.headline),
    description: typeset(article.standfirst),
    alternates: {
      canonical: article.path,
      types: {
        'application/rss+xml': '/rss.xml',
        'application/json+oembed': oembedPath(environment().siteUrl + article.path),
      },
    },
    // their pages are named by the byline, by Open Graph and by the structured data
    authors: authorsOf(article.bylines).map(({ name }) => ({ name })),
    other: {
      ...creatorsOf(article),
      ...keepUntilChanged({
        counts: tags.article(article.id),
        until: closesAt(await discussionOf(article.id), article.publishedAt),
        lists: embedsOf(article.body).length > 0 ? [tags.embeds] : [],
        articles: [article, previous, next, ...(await relatedTo(article))].filter((each) => each !== null),
      }),
    },
  }
}
