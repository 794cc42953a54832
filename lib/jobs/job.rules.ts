import { z } from 'zod'

/** Each job of the night desk, and what it is told. Only numbers and names of ours: payloads are kept and may be logged. */
export const jobForms = {
  'add-up-audience': z.object({}),
  'forget-expired': z.object({}),
  'print-sitemaps': z.object({}),
  'publish-due': z.object({}),
  'make-variants': z.object({ pictureId: z.number().int().positive() }),
  'remove-picture-files': z.object({ contentHash: z.string().regex(/^[0-9a-f]{32}$/) }),
  'send-mail': z.object({ mailId: z.number().int().positive() }),
  'tell-of-ruling': z.object({ rulingId: z.number().int().positive() }),
  'tell-hub': z.object({}),
  'tell-search-engines': z.object({}),
  'search-anew': z.object({ list: z.string().max(60) }),
  'turn-front-over': z.object({}),
  'show-recommendations': z.object({ articleId: z.number().int().positive() }),
} as const

/** Jobs that come round by the clock, as crontab(5) has it. */
export const rounds: readonly { name: JobName; at: string }[] = [
  // each publication has a job at its time: the round is for what a desk was killed over
  { name: 'publish-due', at: '* * * * *' },
  { name: 'forget-expired', at: '*/10 * * * *' },
  { name: 'add-up-audience', at: '*/5 * * * *' },
  // what changed is printed for whoever asks first; the round is for what nobody asked for yet
  { name: 'print-sitemaps', at: '*/15 * * * *' },
  // each is asked for when something is due: the round is for what a desk was killed over
  { name: 'tell-hub', at: '*/5 * * * *' },
  { name: 'tell-search-engines', at: '*/5 * * * *' },
]

export type JobName = keyof typeof jobForms

/** Jobs that wait behind no other: they have a runner of their own, which looks every quarter of a second. */
export const punctual: readonly JobName[] = ['publish-due']
export type JobPayload<Name extends JobName> = z.infer<(typeof jobForms)[Name]>

/**
 * What went wrong, without what it went wrong with: a query's fault repeats its parameters, the server's fault behind it
 * does not.
 */
export function faultOf(thrown: unknown): string {
  let fault = thrown
  while (fault instanceof Error && fault.cause instanceof Error) fault = fault.cause
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : 'something that is no Error was thrown'
}
