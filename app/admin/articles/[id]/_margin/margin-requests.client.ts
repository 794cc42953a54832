'use client'

import type { MarginDeed, MarginNote } from '@/lib/margin/margin.rules'
import { settledSentence } from '@/lib/margin/margin.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 20_000

type Refused = {
  ok: false
  reason: string
  messages?: Record<string, string>
  /** Who was first, of a note that stands so already. */
  resolved?: MarginNote['resolved']
}

export type Margin = {
  notes: MarginNote[]
  /** Which block of the version asked for each open note stands beside, but the known ones; null: gone. Null: no such version. */
  places: Record<number, number | null> | null
}

type Deed<Each = MarginDeed> = Each extends unknown ? Omit<Each, 'articleId'> : never

const addressOf = (articleId: number): string => `/admin/articles/${articleId}/notes`

/** The answer in JSON, its moments as dates; null: there was none, or it was not the newsroom's. Never throws. */
async function ask<Answer>(address: string, init: RequestInit = {}): Promise<Answer | null> {
  try {
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE) })
    return JSON.parse(await response.text(), (key, value) => (key === 'at' ? new Date(value) : value))
  } catch {
    return null
  }
}

/** The notes beside an article. Null: they could not be had now. */
export async function fetchMargin(articleId: number, number: number, known: number[]): Promise<Margin | null> {
  const query = new URLSearchParams({ numero: String(number), connues: known.join(',') })
  const answer = await ask<({ ok: true } & Margin) | Refused>(`${addressOf(articleId)}?${query}`)
  return answer?.ok ? answer : null
}

/** What became of a deed: nothing to say, or why it was not done. */
export type Became = { ok: true } | { ok: false; reason: string; sentence: string }

/** Does something in the margin. */
export async function sendDeed(articleId: number, deed: Deed): Promise<Became> {
  const answer = await ask<{ ok: true } | Refused>(addressOf(articleId), {
    method: 'POST',
    body: JSON.stringify(deed),
    headers: { 'Content-Type': 'application/json' },
  })
  if (!answer) {
    const why = navigator.onLine ? 'Le serveur n’a pas répondu' : 'Vous êtes hors ligne'
    return { ok: false, reason: 'unanswered', sentence: `${why}\u202f: réessayez dans un instant.` }
  }
  if (answer.ok) return answer
  const { reason, messages, resolved } = answer
  const [fault] = Object.values(messages ?? {})
  const sentence = reason === 'note-settled' ? settledSentence(resolved ?? null) : (fault ?? sentenceFor(reason))
  return { ok: false, reason, sentence }
}
