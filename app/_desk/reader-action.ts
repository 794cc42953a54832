import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { keepForm } from '@/lib/forms/keep-form'
import { readerKey } from './reader'
import { isSameOrigin } from './same-origin'
import { messagesOf } from './staff-action'
import { typedFields } from './typed-fields'

type Reader = { key: string }

type Way = {
  /** The form's name, under which its text is kept. */
  form: string
  /** The uncached page that shows a kept form again. */
  back: (token: string) => string
}

/**
 * The one door to every action of a reader: same origin, a form that fits, the reader's key. It works without
 * JavaScript: whatever happens, the reader lands (303) on a page that says it, and what was typed is there.
 */
export async function readerAction<Schema extends z.ZodType>(
  data: FormData,
  schema: Schema,
  way: Way,
  work: (form: z.output<Schema>, reader: Reader) => Promise<never>,
): Promise<never> {
  if (!(await isSameOrigin())) redirect('/refus/cross-origin')
  const reader = { key: await readerKey() }
  const typed = typedFields(data)
  const parsed = schema.safeParse(typed)
  if (!parsed.success) return bringBack({ typed, messages: messagesOf(parsed.error), way, reader })
  return work(parsed.data, reader)
}

type Return = { typed: Record<string, unknown>; messages: Record<string, string>; way: Way; reader: Reader }

/** Keeps what was typed and sends the reader to the page that shows it again. The message '' stands above the form. */
export async function bringBack({ typed, messages, way, reader }: Return): Promise<never> {
  const kept = await keepForm({ form: way.form, typed, messages, readerKey: reader.key })
  redirect(kept.ok ? way.back(kept.token) : `/refus/${kept.reason}`)
}
