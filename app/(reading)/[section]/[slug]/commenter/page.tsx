import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { articleAt } from '@/app/_desk/article'
import { typeset } from '@/lib/articles/typography.rules'
import { findApprovedComment } from '@/lib/comments/comment.queries'
import { findKeptForm } from '@/lib/forms/keep-form'
import { id } from '@/lib/typed-text.rules'
import { PageFrame } from '../../../_components/page-frame'
import { CommentForm } from '../_components/comment-form'
import { CommentText } from '../_components/comments'
import { FaultSummary } from '../_components/fault-summary'

export const metadata: Metadata = {
  title: 'Votre commentaire',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

const GONE = typeset('Votre texte n’est plus ici : il n’y est gardé qu’une demi-heure.')

type Props = {
  params: Promise<{ section: string; slug: string }>
  searchParams: Promise<{ brouillon?: string | string[]; reponse?: string | string[] }>
}

/** The comment form on a page of its own: to answer somebody, or to mend what was sent. */
export default async function CommentPage({ params, searchParams }: Props) {
  const { section, slug } = await params
  const { brouillon, reponse } = await searchParams
  const article = await articleAt(section, slug)
  const kept = typeof brouillon === 'string' ? await findKeptForm(brouillon, 'comment') : null

  const wanted = id.safeParse(kept?.typed.parentId || reponse)
  const parent = wanted.success ? await findApprovedComment(article.id, wanted.data) : null
  if (reponse && !parent) notFound()
  const messages = kept?.messages ?? {}
  return (
    <PageFrame here={article.section.slug} className="text-page">
      <h1>{parent ? `Répondre à ${parent.name}` : 'Votre commentaire'}</h1>
      <p>
        Sur l’article <a href={article.path}>« {typeset(article.headline)} »</a>
      </p>
      {parent && (
        <blockquote className="comment-quoted">
          <CommentText text={parent.body} />
        </blockquote>
      )}
      {kept && <FaultSummary messages={messages} />}
      {brouillon && !kept && <FaultSummary messages={{ '': GONE }} />}
      <CommentForm articleId={article.id} parentId={parent?.id} typed={kept?.typed} messages={messages} />
    </PageFrame>
  )
}
