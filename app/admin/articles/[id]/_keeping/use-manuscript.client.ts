'use client'

import type { Editor as Text } from '@tiptap/react'
import { useCallback, useRef, useState } from 'react'
import type { EditedArticle } from '@/lib/articles/article.queries'
import type { ArticleContent } from '@/lib/articles/article.rules'
import type { Document } from '@/lib/articles/document.rules'
import type { Picture } from '@/lib/media/media.rules'
import { bodyOf, forEditing } from '../text-document.client'
import { useArticleText, useSettledBody } from '../use-article-text.client'
import { fetchPictures } from './text-requests.client'
import { type Keeping, useKeeping } from './use-keeping.client'

/** All of a version but its text, which the editing library holds. */
type Fields = Omit<ArticleContent, 'body'>

export type Manuscript = {
  fields: Fields
  change: (part: Partial<Fields>) => void
  text: Text | null
  /** The text holds what this editor does not know, and is not opened. */
  isUnreadable: boolean
  /** The pictures that the text began with, or was adopted with. */
  pictures: Picture[]
  /** The text as of its writer's last pause. */
  body: Document
  /** All of it as it is now. */
  read: () => ArticleContent
  /** Puts another content in its place, by its writer's wish; one undo brings the text back. It counts as a change until the keeper is told otherwise. */
  adopt: (content: ArticleContent) => Promise<void>
  /** Rises with each adoption: fields that hold what is typed in them begin anew. */
  adoption: number
  /** When something was last changed by hand, in milliseconds. */
  touchedAt: () => number
  keeping: Keeping
}

/** A text and its fields while they are written, and how they are kept. */
export function useManuscript(article: EditedArticle, accountId: number): Manuscript {
  const [fields, setFields] = useState<Fields>(article.content)
  const [pictures, setPictures] = useState(article.pictures)
  const [adoption, setAdoption] = useState(0)
  const latest = useRef(fields)
  const written = useRef<Text | null>(null)
  const start = useRef(article.content.body)
  const touched = useRef(0)

  const read = useCallback((): ArticleContent => {
    const body = written.current ? bodyOf(written.current.state.doc) : start.current
    return { ...latest.current, body }
  }, [])
  const keeping = useKeeping({
    articleId: article.id,
    accountId,
    base: { number: article.number, content: article.content },
    read,
  })
  const { touch } = keeping
  const onChange = useCallback(() => {
    touched.current = Date.now()
    touch()
  }, [touch])
  const { editor: text, isUnreadable } = useArticleText({
    body: article.content.body,
    pictures: article.pictures,
    onChange,
  })
  written.current = text
  const body = useSettledBody(text, article.content.body)

  const change = useCallback(
    (part: Partial<Fields>) => {
      latest.current = { ...latest.current, ...part }
      setFields(latest.current)
      onChange()
    },
    [onChange],
  )

  const adopt = useCallback(
    async (content: ArticleContent) => {
      const { body: adopted, ...others } = content
      const known = (await fetchPictures(content)) ?? article.pictures
      setPictures(known)
      latest.current = others
      setFields(others)
      setAdoption((before) => before + 1)
      written.current?.commands.setContent(forEditing(adopted, known))
    },
    [article],
  )

  return {
    fields,
    change,
    text,
    isUnreadable,
    body,
    pictures,
    read,
    adopt,
    adoption,
    touchedAt: () => touched.current,
    keeping,
  }
}
