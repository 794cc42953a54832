'use server'

import { redirect } from 'next/navigation'
import { deviceHash } from '@/app/_desk/device'
import { findKnownReader } from '@/app/_desk/known-reader'
import { ownPath } from '@/app/_desk/own-path'
import { agentKey, voterKey } from '@/app/_desk/reader'
import { bringBack, readerAction } from '@/app/_desk/reader-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { commentForm, recommendationForm } from '@/lib/comments/comment.rules'
import { postComment } from '@/lib/comments/post-comment'
import { recommendComment } from '@/lib/comments/recommend-comment'
import { messagesOfRefusal } from '@/lib/moderation/refuse-words'

/** The form under an article. Whatever happens, the reader lands on a page that says it, and no text is lost. */
export async function sendComment(data: FormData): Promise<never> {
  const article = await articlePath()
  const way = { form: 'comment', back: (token: string) => `${article}/commenter?brouillon=${token}` }
  return readerAction(data, commentForm, way, async (form, reader) => {
    const outcome = await postComment({
      form,
      readerKey: reader.key,
      agentKey: await agentKey(),
      deviceHash: await deviceHash('kept'),
      reader: await findKnownReader(),
    })
    if (outcome.ok) redirect(`${article}?commentaire=${outcome.shown ? 'paru' : 'attente'}#commentaires`)
    return bringBack({ typed: typedFields(data), messages: messagesOfRefusal(outcome), way, reader })
  })
}

/** « Utile », or taken back: the reader lands on the comment's own page, which says so. */
export async function recommend(data: FormData): Promise<never> {
  const article = await articlePath()
  const way = { form: 'recommendation', back: () => `${article}#commentaires` }
  return readerAction(data, recommendationForm, way, async (form, reader) => {
    const isUseful = 'utile' in form
    const commentId = isUseful ? form.utile : form.retirer
    const outcome = await recommendComment({
      commentId,
      voterKey: await voterKey(),
      readerKey: reader.key,
      way: isUseful ? 'useful' : 'back',
    })
    if (!outcome.ok) redirect(`/refus/${outcome.reason}`)
    const avis = isUseful ? 'note' : 'repris'
    // the kept page has the count of some seconds ago: public/comment-useful.js reads the present one from this address
    redirect(`${article}/commentaires/${commentId}?avis=${avis}&compte=${outcome.useful}#commentaires`)
  })
}

// the forms stand on the article's page and on those of its discussion
async function articlePath(): Promise<string> {
  const path = await ownPath()
  const found = /^(\/[^/?#]+\/[^/?#]+?)(?:\/comment(?:er|aires(?:\/\d+)?))?(?:[?#]|$)/.exec(path)?.[1]
  return found ?? redirect('/refus/article-not-found')
}
