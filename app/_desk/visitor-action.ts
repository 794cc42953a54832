import 'server-only'
import type { z } from 'zod'
import { isSameOrigin } from './same-origin'
import { messagesOf } from './staff-action'
import { typedFields } from './typed-fields'

/** The door for somebody who has no account yet and holds an invitation: same origin, a form that fits; the token does the rest. */
export async function visitorAction<Schema extends z.ZodType, Result>(
  data: FormData,
  schema: Schema,
  work: (form: z.output<Schema>) => Promise<Result>,
): Promise<
  Result | { ok: false; reason: 'cross-origin' } | { ok: false; reason: 'invalid'; messages: Record<string, string> }
> {
  if (!(await isSameOrigin())) return { ok: false, reason: 'cross-origin' }
  const parsed = schema.safeParse(typedFields(data))
  return parsed.success ? work(parsed.data) : { ok: false, reason: 'invalid', messages: messagesOf(parsed.error) }
}
