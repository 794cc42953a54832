'use client'

import { useState } from 'react'
import { z } from 'zod'
import { momentOf } from '@/lib/articles/dates.rules'
import { arrangement, type Wish } from '@/lib/front/arrangement.rules'
import type { FrontArticle } from '@/lib/front/front-article.rules'
import { isKnownReason, sentenceFor } from '@/lib/refusal-sentences.rules'
import type { Arrangement } from './use-arrangement.client'

const LOST = 'La demande n’est pas arrivée. Rien n’est perdu ici : vérifiez la connexion, puis réessayez.'

const published = z.object({ ok: z.literal(true), wishes: arrangement })
const changed = z.object({
  reason: z.literal('front-changed'),
  wishes: arrangement,
  changes: z.array(z.string()),
  articles: z.array(z.custom<FrontArticle>()),
  last: z.object({ name: z.string().nullable(), at: z.coerce.date() }).nullable(),
})
const refused = z.object({ reason: z.string(), names: z.array(z.string()).default([]) })

/** What somebody else published while this desk was open. */
export type Rival = { who: string; changes: string[]; wishes: Wish[] }

/** Publishes an arrangement; where somebody else came first, keeps what is here and shows what they did. */
export function usePublishing({ before, wishes, meet, say, settle, yieldTo }: Arrangement) {
  const [isBusy, setBusy] = useState(false)
  const [rival, setRival] = useState<Rival | null>(null)

  async function send(over: Wish[]): Promise<void> {
    const answer: unknown = await fetch('/admin/une/arrangement', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ before: over, wanted: wishes }),
    }).then((response) => response.json())
    const done = published.safeParse(answer)
    if (done.success) {
      setRival(null)
      settle(done.data.wishes, wishes)
      return
    }
    const late = changed.safeParse(answer)
    if (late.success) {
      const { last, changes, articles, wishes: theirs } = late.data
      meet(articles)
      const who = `${last?.name ?? 'Quelqu’un'} a publié une autre une${last ? `, le ${momentOf(last.at)}` : ''}.`
      setRival({ who, changes, wishes: theirs })
      say(sentenceFor('front-changed'))
      return
    }
    const { reason, names } = refused.parse(answer)
    const which = names.map((name) => `« ${name} »`).join(', ')
    say(`${sentenceFor(isKnownReason(reason) ? reason : 'unexpected')}${which ? ` (${which})` : ''}`)
  }

  async function publish(over: Wish[]): Promise<void> {
    setBusy(true)
    await send(over).catch(() => say(LOST))
    setBusy(false)
  }

  return {
    isBusy,
    rival,
    publish: () => publish(before),
    /** Publishes what is here in the place of what they did. */
    overrule: () => rival && publish(rival.wishes),
    /** Leaves what is here for what they did. */
    yieldTo: () => {
      if (!rival) return
      yieldTo(rival.wishes)
      setRival(null)
    },
  }
}
