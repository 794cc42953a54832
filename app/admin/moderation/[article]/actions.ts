'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { answerReaders } from '@/lib/comments/answer-readers'
import { changeDiscussion } from '@/lib/comments/change-discussion'
import { answerForm, discussionForm, pinForm } from '@/lib/comments/discussion.rules'
import { pinAnswer } from '@/lib/comments/pin-answer'

/** What the page's forms are told: done, or a reason, with what was typed when it must not be lost. */
export type Said = { done?: string; reason?: string; messages?: Record<string, string>; typed?: string }

type Outcome = { ok: true } | { ok: false; reason: string; messages?: Record<string, string> }

const back = (data: FormData, outcome: Outcome, done: string): never => {
  const article = Number(data.get('articleId'))
  const page = Number.isSafeInteger(article) && article > 0 ? `/admin/moderation/${article}` : '/admin/moderation'
  redirect(outcome.ok ? `${page}?fait=${done}` : `${page}?refus=${outcome.reason}`)
}

/** Who may write under an article, and until when. */
export async function setRules(data: FormData): Promise<never> {
  return back(data, await staffAction('lead-discussions', discussionForm, data, changeDiscussion), 'regles')
}

/** What stands first. */
export async function pin(data: FormData): Promise<never> {
  return back(data, await staffAction('lead-discussions', pinForm, data, pinAnswer), 'epingle')
}

/** The newsroom's answer. What was typed comes back if it could not be taken. */
export async function answer(_: Said, data: FormData): Promise<Said> {
  const outcome = await staffAction('lead-discussions', answerForm, data, ({ pinned, ...form }, staff) =>
    answerReaders({ ...form, pinned: pinned === '1', by: staff }),
  )
  if (outcome.ok) return { done: 'Réponse publiée.' }
  const { body } = typedFields(data)
  return {
    reason: outcome.reason,
    typed: typeof body === 'string' ? body : '',
    ...('messages' in outcome && { messages: outcome.messages }),
  }
}
