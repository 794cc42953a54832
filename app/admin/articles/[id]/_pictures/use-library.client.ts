'use client'

import { useEffect, useRef, useState } from 'react'
import type { LibraryPicture } from '@/lib/media/library.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** Milliseconds of rest after which what was typed is looked for. */
const REST = 200

type Page = { pictures: LibraryPicture[]; more: boolean }
type Library = Page & { sentence: string; showMore: () => void }

async function fetchPage(q: string, before: number | undefined, signal: AbortSignal): Promise<Page | string> {
  const query = new URLSearchParams({ q, ...(before !== undefined && { before: String(before) }) })
  const answer = await fetch(`/admin/media/library?${query}`, { signal })
    .then((response) => response.json())
    .catch(() => null)
  if (answer?.ok) return answer
  return answer ? sentenceFor(answer.reason) : 'La médiathèque ne répond pas\u202f: réessayez dans un instant.'
}

/** The library's pictures for what is typed, as far as they were asked for. */
export function useLibrary(typed: string): Library {
  const [page, setPage] = useState<Page>({ pictures: [], more: false })
  const [sentence, setSentence] = useState('Recherche…')
  const asking = useRef(new AbortController())

  const ask = async (before?: number) => {
    asking.current.abort()
    asking.current = new AbortController()
    const { signal } = asking.current
    const answer = await fetchPage(typed, before, signal)
    if (signal.aborted) return
    if (typeof answer === 'string') {
      setSentence(answer)
      return
    }
    setPage(({ pictures }) => ({
      ...answer,
      pictures: [...(before === undefined ? [] : pictures), ...answer.pictures],
    }))
    const isEmpty = before === undefined && answer.pictures.length === 0
    setSentence(isEmpty ? 'Aucune image ne répond à ces mots.' : '')
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for what is typed, and for nothing else
  useEffect(() => {
    const timer = setTimeout(() => void ask(), typed ? REST : 0)
    return () => {
      clearTimeout(timer)
      asking.current.abort()
    }
  }, [typed])

  return { ...page, sentence, showMore: () => void ask(page.pictures.at(-1)?.id) }
}
