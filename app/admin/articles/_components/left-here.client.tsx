'use client'

import { useEffect, useState } from 'react'
import { recentMoment } from '@/lib/articles/dates.rules'
import type { Draft } from '../[id]/_keeping/drafts.client'
import { listLeftDrafts } from '../[id]/_keeping/use-left-drafts.client'

/** Texts that were left on this device and that the newspaper does not have: each is offered again where it was written. */
export function LeftHere({ accountId }: { accountId: number }) {
  const [drafts, setDrafts] = useState<Draft[]>([])
  useEffect(() => {
    let ended = false
    void listLeftDrafts(accountId).then((left) => {
      if (!ended) setDrafts(left)
    })
    return () => {
      ended = true
    }
  }, [accountId])
  if (drafts.length === 0) return null
  return (
    <section className="notice" aria-label="Textes restés sur cet appareil">
      <p>
        <strong>Restés sur cet appareil</strong>, et pas encore enregistrés{'\u202f'}:
      </p>
      <ul>
        {drafts.map(({ session, articleId, content, at }) => (
          <li key={session}>
            <a href={`/admin/articles/${articleId}`}>{content.headline || 'Sans titre'}</a>, écrit{' '}
            {recentMoment(at, new Date())}
          </li>
        ))}
      </ul>
    </section>
  )
}
