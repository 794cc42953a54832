'use client'

import { useEffect, useState } from 'react'
import type { LinkTarget } from '@/lib/links/link-target.rules'

/** Milliseconds of rest after which titles are looked for. */
const REST = 150

/** What may be meant by some words; none for an address. What comes too late for what is typed now is dropped. */
export function useTargets(words: string | null): { targets: LinkTarget[]; isAsked: boolean } {
  const [found, setFound] = useState<{ words: string; targets: LinkTarget[] }>({ words: '', targets: [] })
  useEffect(() => {
    if (words === null || words.length < 2) return
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await fetch(`/admin/links/targets?${new URLSearchParams({ q: words })}`, { signal: asking.signal })
        .then((response) => response.json())
        .catch(() => null)
      if (!asking.signal.aborted) setFound({ words, targets: answer?.ok ? answer.targets : [] })
    }, REST)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [words])
  const isAsked = words !== null && found.words === words
  return { targets: words === null ? [] : found.targets, isAsked }
}
