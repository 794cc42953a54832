import 'server-only'
import { randomUUID } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { type Capability, can } from '@/lib/accounts/capability.rules'
import { log } from '@/lib/log'
import { findStaff, type Staff } from './caller'
import { isSameOrigin } from './same-origin'
import { typedFields } from './typed-fields'

/** Why an action of the newsroom did nothing. `messages`: one sentence a field. `reference`: what the log calls it. */
export type StaffRefusal =
  | { ok: false; reason: 'signed-out' | 'forbidden' | 'cross-origin' }
  | { ok: false; reason: 'invalid'; messages: Record<string, string> }
  | { ok: false; reason: 'unexpected'; reference: string }

/**
 * The one door to every action of the newsroom: same origin, a session that counts, the capability, a form that fits.
 * Only then is the work done, and its answer is the action's. A fault is logged, and answered by its reference.
 */
export async function staffAction<Schema extends z.ZodType, Result>(
  capability: Capability,
  schema: Schema,
  input: unknown,
  work: (form: z.output<Schema>, staff: Staff) => Promise<Result>,
): Promise<Result | StaffRefusal> {
  try {
    if (!(await isSameOrigin())) return { ok: false, reason: 'cross-origin' }
    const staff = await findStaff()
    if (!staff) return { ok: false, reason: 'signed-out' }
    if (!can(staff.roles, capability)) return { ok: false, reason: 'forbidden' }
    const parsed = schema.safeParse(input instanceof FormData ? typedFields(input) : input)
    if (!parsed.success) return { ok: false, reason: 'invalid', messages: messagesOf(parsed.error) }
    return await work(parsed.data, staff)
  } catch (fault) {
    // redirect() and notFound() are thrown by Next, and are no faults
    unstable_rethrow(fault)
    const reference = randomUUID().slice(0, 8)
    log().error({ err: fault, reference, capability }, 'an action of the newsroom failed')
    return { ok: false, reason: 'unexpected', reference }
  }
}

/** The first sentence for each field. */
export function messagesOf(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const { path, message } of error.issues) messages[path.join('.')] ??= message
  return messages
}
