import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { discussionOf, standingAt } from '@/app/_desk/article'
import { typeset } from '@/lib/articles/typography.rules'
import { findAnswerable } from '@/lib/comments/comment.queries'
import { quoted } from '@/lib/comments/comment-text.rules'
import { isOpen } from '@/lib/comments/discussion.rules'
import { findKeptForm } from '@/lib/forms/keep-form'
import { id } from '@/lib/typed-text.rules'
import { PageFrame } from '../../../_components/page-frame'
import { TextPage } from '../../../_components/text-page'
import { CommentForm } from '../_components/comment-form'
import { CommentText } from '../_components/comment-text'
import { FaultSummary, GONE } from '../_components/fault-summary'

export const metadata: Metadata = {
  title: 'Votre commentaire',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

type Props = {
  params: Promise<{ section: string; slug: string }>
  searchParams: Promise<{ brouillon?: string | string[]; reponse?: string | string[]; citer?: string | string[] }>
}

/** The comment form on a page of its own: to answer somebody, or to mend what was sent. */
export default async function CommentPage({ params, searchParams }: Props) {
  const { section, slug } = await params
  const { brouillon, reponse, citer } = await searchParams
  const kept = typeof brouillon === 'string' ? await findKeptForm(brouillon, 'comment') : null
  const query = new URLSearchParams(Object.entries({ brouillon, reponse, citer }).filter(isOne))
  const standing = await standingAt(section, slug, `/commenter?${query}`)
  // whatever became of the article, its reader's words are given back
  if (standing.kind === 'taken-down') return kept ? <GivenBack words={String(kept.typed.body ?? '')} /> : notFound()
  const { article } = standing

  const wanted = id.safeParse(kept?.typed.parentId || reponse)
  const parent = wanted.success ? await findAnswerable(article.id, wanted.data) : null
  if (reponse && !parent) notFound()
  const messages = kept?.messages ?? {}
  const discussion = await discussionOf(article.id)
  if (!isOpen(discussion, article.publishedAt)) return <Closed path={article.path} words={kept?.typed.body} />
  const quotes = parent && citer ? { body: quoted(parent.body) } : undefined
  return (
    <PageFrame here={article.section.slug} className="text-page">
      <h1>{parent ? `Répondre à ${parent.name}` : 'Votre commentaire'}</h1>
      <p>
        Sur l’article <a href={article.path}>« {typeset(article.headline)} »</a>
      </p>
      {parent && (
        <>
          <blockquote className="comment-quoted">
            <CommentText text={parent.body} />
          </blockquote>
          {!quotes && !kept && (
            <p>
              <a href={`${article.path}/commenter?reponse=${parent.id}&citer=1`} rel="nofollow">
                Répondre en citant ce texte
              </a>
            </p>
          )}
        </>
      )}
      {kept && <FaultSummary messages={messages} />}
      {brouillon && !kept && <FaultSummary messages={{ '': GONE }} />}
      <CommentForm
        articleId={article.id}
        parentId={parent?.id}
        isOpen={discussion.mode === 'open'}
        typed={kept?.typed ?? quotes}
        messages={messages}
      />
    </PageFrame>
  )
}

const isOne = (parameter: [string, string | string[] | undefined]): parameter is [string, string] =>
  typeof parameter[1] === 'string'

function Closed({ path, words }: { path: string; words?: string }) {
  return (
    <TextPage title="Les commentaires sont fermés">
      <p>Cet article ne reçoit plus de commentaires.</p>
      {words && (
        <>
          <p>Voici votre texte, pour le garder{'\u202f'}:</p>
          <blockquote>
            <CommentText text={words} />
          </blockquote>
        </>
      )}
      <p>
        <a href={path}>Revenir à l’article</a>
      </p>
    </TextPage>
  )
}

function GivenBack({ words }: { words: string }) {
  return (
    <TextPage title="Cet article a été retiré">
      <p>Votre commentaire n’a pas pu être envoyé. Voici votre texte, pour le garder{'\u202f'}:</p>
      <blockquote>
        <CommentText text={words} />
      </blockquote>
      <p>
        <a href="/">Revenir à la une</a>
      </p>
    </TextPage>
  )
}
