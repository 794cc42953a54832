'use client'

import { useEffect, useMemo, useState } from 'react'
import type { ArticleContent } from '@/lib/articles/article.rules'
import { imagesOf } from '@/lib/articles/document.rules'
import type { Picture } from '@/lib/media/media.rules'
import { fetchPictures } from '../_keeping/text-requests.client'

const shownIn = ({ body, lead }: ArticleContent) => [
  ...imagesOf(body).map(({ attrs }) => attrs.mediaId),
  ...(lead ? [lead.mediaId] : []),
]

/** The pictures of two texts: those that are known at once, the others as soon as the server tells them. */
export function useEveryPicture(known: readonly Picture[], mine: ArticleContent, theirs: ArticleContent) {
  const [more, setMore] = useState<readonly Picture[]>([])
  useEffect(() => {
    let current = true
    const has = (id: number) => known.some((each) => each.id === id)
    for (const content of [mine, theirs]) {
      if (shownIn(content).every(has)) continue
      void fetchPictures(content).then((found) => {
        if (current && found) setMore((before) => [...before, ...found])
      })
    }
    return () => {
      current = false
    }
  }, [known, mine, theirs])
  return useMemo(() => [...known, ...more], [known, more])
}
