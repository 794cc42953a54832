import type { Decided, Decision } from './moderation.rules'
import { ruleOnComment } from './rule-on-comment'

type Given = {
  comments: { id: number; reading: string; revises?: Decided }[]
  decision: Decision
  reason: string
  by: number
}

/**
 * One decision on some comments, one after the other, each for itself: what somebody else has decided meanwhile is told, and holds up
 * none of the others.
 */
export async function ruleOnComments({ comments, ...given }: Given) {
  const done: { id: number; rulingId: number }[] = []
  const refused: { id: number; reason: string }[] = []
  for (const { id, reading, revises } of comments) {
    const outcome = await ruleOnComment({ ...given, commentId: id, reading, revises })
    if (outcome.ok) done.push({ id, rulingId: outcome.rulingId })
    else refused.push({ id, reason: outcome.reason })
  }
  return { ok: true as const, done, refused }
}
