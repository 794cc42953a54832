import { z } from 'zod'
import type { Decided, Decision } from '@/lib/moderation/moderation.rules'
import type { QueueItem } from '@/lib/moderation/queue.rules'
import { isKnownReason, sentenceFor } from '@/lib/refusal-sentences.rules'

const LOST = 'La demande n’est pas arrivée. Vérifiez la connexion, puis réessayez.'

type Failed = { ok: false; says: string }

/** Asks the newsroom for something, and says in a sentence why it was not done. Requests that are under way survive the page. */
async function ask<Shape extends z.ZodType>(
  address: string,
  shape: Shape,
  body?: object,
): Promise<z.output<Shape> | Failed> {
  try {
    const post = body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
    }
    const answer: unknown = await (await fetch(address, post)).json()
    const done = shape.safeParse(answer)
    if (done.success) return done.data
    const { reason } = z.object({ reason: z.string() }).parse(answer)
    return { ok: false, says: sentenceFor(isKnownReason(reason) ? reason : 'unexpected') }
  } catch {
    return { ok: false, says: LOST }
  }
}

const ok = z.literal(true)

export type Given = {
  decision: Decision
  ground?: string
  words?: string
  comments: { id: number; reading: string; revises?: Decided }[]
}

export const sendRulings = (given: Given) =>
  ask(
    '/admin/moderation/decisions',
    z.object({
      ok,
      done: z.array(z.object({ id: z.number(), rulingId: z.number() })),
      refused: z.array(z.object({ id: z.number(), reason: z.string() })),
    }),
    given,
  )

export const takeBack = (rulings: number[]) =>
  ask(
    '/admin/moderation/annulation',
    z.object({
      ok,
      done: z.array(z.object({ id: z.number() })),
      refused: z.array(z.object({ rulingId: z.number(), reason: z.string() })),
    }),
    { rulings },
  )

/** Says which comment is before this moderator's eyes. That it is not heard is no harm. */
export const sayOpened = (commentId: number | null) =>
  void ask('/admin/moderation/ouvert', z.object({ ok }), { commentId })

const items = z.object({ ok, items: z.array(z.custom<QueueItem>()) })

/** What comes behind a comment of a queue. */
export const fetchBehind = (vue: string, q: string, apres: number | undefined) =>
  ask(
    `/admin/moderation/file?${new URLSearchParams({ vue, q, ...(apres !== undefined && { apres: String(apres) }) })}`,
    items,
  )

/** A comment of a queue as it is now; none: it is there no more. */
export const fetchAnew = (vue: string, id: number) =>
  ask(`/admin/moderation/file?${new URLSearchParams({ vue, seul: String(id) })}`, items)
