'use client'

import { useEffect, useState } from 'react'
import { HEARTBEAT, type Present } from '@/lib/articles/presence.rules'

type LatestSave = { number: number; savedAt: string; savedBy: string | null; session: string | null }
type Heard = { others: Present[]; latest: LatestSave | null }

const nobody: Heard = { others: [], latest: null }

/** Tells the newsroom that an article is open here, and hears who else has it open. Silence is no fault: it is advice. */
export function usePresence(articleId: number, session: string): Heard {
  const [heard, setHeard] = useState(nobody)
  useEffect(() => {
    const address = `/admin/articles/${articleId}/presence`
    const say = (leaving: boolean) =>
      fetch(address, {
        method: 'POST',
        body: JSON.stringify({ session, leaving }),
        headers: { 'Content-Type': 'application/json' },
        keepalive: leaving,
      })
    let ended = false
    const beat = async () => {
      try {
        const answer = await (await say(false)).json()
        if (!ended && answer.ok) setHeard({ others: answer.others, latest: answer.latest })
      } catch {
        // who is offline is not told who else is there
        if (!ended) setHeard(nobody)
      }
    }
    const visible = () => document.visibilityState === 'visible' && void beat()
    const leave = () => void say(true).catch(() => {})
    void beat()
    // a hidden tab goes on telling that it is there: its text may be half written
    const timer = setInterval(() => void beat(), HEARTBEAT * 1000)
    document.addEventListener('visibilitychange', visible)
    window.addEventListener('pagehide', leave)
    return () => {
      ended = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', visible)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [articleId, session])
  return heard
}
