'use client'

import type { EmbedDescription } from '@/lib/embeds/embed.queries'
import type { EmbedLink } from '@/lib/embeds/embed.rules'

type Answer = { ok: true; link: EmbedLink; described: EmbedDescription } | { ok: false; reason: string }

const asked = new Map<string, Promise<Answer>>()

/** What a link leads to, asked once for each while the page is open; a server that does not answer is asked again. */
export function lookUp(typed: string): Promise<Answer> {
  const known = asked.get(typed)
  if (known) return known
  const answer = ask(typed)
  asked.set(typed, answer)
  void answer.then(({ ok }) => {
    if (!ok) asked.delete(typed)
  })
  return answer
}

async function ask(typed: string): Promise<Answer> {
  try {
    const response = await fetch('/admin/embeds', {
      method: 'POST',
      body: JSON.stringify({ typed }),
      headers: { 'Content-Type': 'application/json' },
      signal: AbortSignal.timeout(20_000),
    })
    return await response.json()
  } catch {
    return { ok: false, reason: 'unanswered' }
  }
}
