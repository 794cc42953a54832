import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { discussionOf, standingAt } from '@/app/_desk/article'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { typeset } from '@/lib/articles/typography.rules'
import { closesAt, isOpen } from '@/lib/comments/discussion.rules'
import { findInPlace } from '@/lib/comments/thread.queries'
import { id as number } from '@/lib/typed-text.rules'
import { PageFrame } from '../../../../_components/page-frame'
import { CommentList } from '../../_components/comment-list'
import { discussionAddress } from '../../_components/discussion-ways'
import { recommend } from '../../actions'

type Props = {
  params: Promise<{ section: string; slug: string; id: string }>
  searchParams: Promise<{ avis?: string | string[] }>
}

const notices = ['note', 'repris'] as const

const findComment = cache(findInPlace)

const asked = async ({ params, searchParams }: Props) => {
  const [{ section, slug, id }, { avis }] = await Promise.all([params, searchParams])
  const wanted = number.safeParse(id)
  if (!wanted.success || String(wanted.data) !== id) notFound()
  const standing = await standingAt(section, slug, `/commentaires/${id}`)
  if (standing.kind === 'taken-down') notFound()
  const found = await findComment(standing.article.id, wanted.data)
  if (!found) notFound()
  return { article: standing.article, found, notice: notices.find((each) => each === avis) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { article, found } = await asked(props)
  const discussion = await discussionOf(article.id)
  const name = found.comment.words?.name
  return {
    title: `Commentaire${name ? ` de ${name}` : ''} : ${typeset(article.headline)}`,
    alternates: { canonical: discussionAddress(article.path, 'anciens', found.start).replace(/#.*/, '') },
    robots: { index: false, follow: true },
    other: keepUntilChanged({ articles: [article], until: closesAt(discussion, article.publishedAt) }),
  }
}

/** One comment, with what it answers and what answers it: an address that stays. */
export default async function CommentPage(props: Props) {
  const { article, found, notice } = await asked(props)
  const { above, comment, answers, start } = found
  const open = isOpen(await discussionOf(article.id), article.publishedAt)
  return (
    <PageFrame here={article.section.slug} className="text-page">
      <h1>{comment.words ? `Commentaire de ${comment.words.name}` : 'Commentaire retiré'}</h1>
      <p>
        Sur l’article <a href={article.path}>« {typeset(article.headline)} »</a>
      </p>
      {notice && <Counted id={comment.id} notice={notice} />}
      <section id="commentaires" className="comments" aria-label="Commentaires">
        <CommentList comments={[...above, comment, ...answers]} path={article.path} open={open} here={comment.id} />
        <p>
          <a className="button" href={discussionAddress(article.path, 'anciens', start)}>
            Voir toute la discussion
          </a>
        </p>
      </section>
    </PageFrame>
  )
}

function Counted({ id, notice }: { id: number; notice: 'note' | 'repris' }) {
  return (
    <form action={recommend} role="status" className="notice">
      <p>
        {notice === 'note'
          ? 'Merci, c’est noté. Le compte se met à jour dans quelques secondes.'
          : 'Votre avis est retiré. Le compte se met à jour dans quelques secondes.'}
      </p>
      {notice === 'note' && (
        <button type="submit" name="retirer" value={id} className="button button-small">
          Retirer mon avis
        </button>
      )}
    </form>
  )
}
