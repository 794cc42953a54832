import type { Metadata } from 'next'
import { discussionOf, relatedTo } from '@/app/_desk/article'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { embedsOf } from '@/lib/articles/document.rules'
import type { PublishedArticle } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { closesAt } from '@/lib/comments/discussion.rules'
import { environment } from '@/lib/environment'
import type { Picture } from '@/lib/media/media.rules'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { crawlerImage } from '@/lib/syndication/structured-data.rules'
import { neighboursOf } from './neighbours'

/** What crawlers, cards and the page cache read of an article. */
export async function articleMetadata(article: PublishedArticle): Promise<Metadata> {
  const { previous, next } = await neighboursOf(article.id, article.section.id)
  const images = article.lead ? [cardImage(article.lead)] : undefined
  const title = typeset(article.headline)
  const description = typeset(article.standfirst)
  return {
    title,
    description,
    alternates: { canonical: article.path, types: { 'application/rss+xml': '/rss.xml' } },
    authors: article.bylines.map(({ name, slug: author }) => ({ name, url: `/auteurs/${author}` })),
    openGraph: {
      type: 'article',
      url: article.path,
      title,
      description,
      images,
      locale: 'fr_FR',
      siteName: (await ourNewspaper()).name,
      section: article.section.name,
      publishedTime: article.publishedAt.toISOString(),
      modifiedTime: (article.updatedAt ?? article.publishedAt).toISOString(),
      authors: article.bylines.map(({ slug: author }) => `${environment().siteUrl}/auteurs/${author}`),
    },
    // the picture's address alone: what else there is to say of it, X reads above
    twitter: { card: 'summary_large_image', images: images?.map(({ url }) => url) },
    other: keepUntilChanged({
      counts: tags.article(article.id),
      until: closesAt(await discussionOf(article.id), article.publishedAt),
      lists: embedsOf(article.body).length > 0 ? [tags.embeds] : [],
      articles: [article, previous, next, ...(await relatedTo(article))].filter((each) => each !== null),
    }),
  }
}

function cardImage(picture: Picture) {
  const { path, ...size } = crawlerImage(picture, '16:9')
  return { url: path, ...size, alt: picture.alt || undefined }
}
