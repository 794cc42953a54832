'use server'

import { redirect } from 'next/navigation'
import { ownPath } from '@/app/_desk/own-path'
import { bringBack, readerAction } from '@/app/_desk/reader-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { commentForm } from '@/lib/comments/comment.rules'
import { postComment } from '@/lib/comments/post-comment'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** The form under an article. Whatever happens, the reader lands on a page that says it, and no text is lost. */
export async function sendComment(data: FormData): Promise<never> {
  const article = articlePath(await ownPath())
  if (!article) redirect('/refus/article-not-found')
  const way = { form: 'comment', back: (token: string) => `${article}/commenter?brouillon=${token}` }
  return readerAction(data, commentForm, way, async (form, reader) => {
    const outcome = await postComment({ form, readerKey: reader.key })
    if (outcome.ok) redirect(`${article}?commentaire=attente#commentaires`)
    return bringBack({ typed: typedFields(data), messages: { '': sentenceFor(outcome.reason) }, way, reader })
  })
}

// the form stands on the article's page and on its page of its own
const articlePath = (path: string) => /^(\/[^/?#]+\/[^/?#]+?)(?:\/commenter)?(?:[?#]|$)/.exec(path)?.[1]
