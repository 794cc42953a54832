import 'server-only'
import type { z } from 'zod'
import type { Capability } from '@/lib/accounts/capability.rules'
import type { Staff } from './caller'
import { staffAction } from './staff-action'

const statuses: Record<string, number> = {
  'signed-out': 401,
  forbidden: 403,
  'cross-origin': 403,
  invalid: 422,
  unexpected: 500,
}

/**
 * An action of the newsroom that answers at an address of its own, in JSON: a server action's name changes with every build,
 * and an editor that stays open over a new release has to go on saving.
 *
 * A refusal of the work itself (`stale-version`) is an answer like any other, with 200.
 */
export async function staffRequest<Schema extends z.ZodType, Result extends object>(
  capability: Capability,
  schema: Schema,
  input: unknown,
  work: (form: z.output<Schema>, staff: Staff) => Promise<Result>,
): Promise<Response> {
  const answer = await staffAction(capability, schema, input, work)
  const reason = 'reason' in answer && typeof answer.reason === 'string' ? answer.reason : ''
  return Response.json(answer, { status: statuses[reason] ?? 200, headers: { 'Cache-Control': 'no-store' } })
}

/** The JSON of a request; what cannot be read is null, which no form takes. */
export const sentJson = (request: Request): Promise<unknown> => request.json().catch(() => null)
