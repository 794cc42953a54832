'use server'

import { redirect } from 'next/navigation'
import { deviceHash } from '@/app/_desk/device'
import { bringBack, readerAction } from '@/app/_desk/reader-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { mendingForm, withdrawalForm } from '@/lib/comments/comment.rules'
import { mendComment } from '@/lib/comments/mend-comment'
import { withdrawComment } from '@/lib/comments/withdraw-comment'
import { messagesOfRefusal } from '@/lib/moderation/refuse-words'

const way = { form: 'mending', back: (token: string) => `/mes-commentaires?brouillon=${token}` }

/** New words for a comment that has just been sent. They come back if they cannot be taken. */
export async function mend(data: FormData): Promise<never> {
  return readerAction(data, mendingForm, way, async (form, reader) => {
    const outcome = await mendComment({ ...form, deviceHash: (await deviceHash()) ?? '' })
    if (outcome.ok) redirect('/mes-commentaires?fait=modifie')
    return bringBack({ typed: typedFields(data), messages: messagesOfRefusal(outcome), way, reader })
  })
}

/** Takes back a comment that has just been sent. */
export async function withdraw(data: FormData): Promise<never> {
  return readerAction(data, withdrawalForm, way, async ({ commentId }) => {
    const outcome = await withdrawComment({ commentId, deviceHash: (await deviceHash()) ?? '' })
    redirect(outcome.ok ? '/mes-commentaires?fait=retire' : `/mes-commentaires?refus=${outcome.reason}`)
  })
}
