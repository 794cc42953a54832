'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { EditedArticle } from '@/lib/articles/article.queries'
import { type ArticleContent, sameContent } from '@/lib/articles/article.rules'
import type { Draft } from './drafts.client'
import { fetchText, sendText, type VersionText } from './text-requests.client'
import { useLeftDrafts } from './use-left-drafts.client'
import type { Manuscript } from './use-manuscript.client'

/** Two texts that come from one, side by side until their writer has chosen. */
export type Reconciling = {
  base: ArticleContent
  mine: ArticleContent
  theirs: ArticleContent
  /** Who wrote the other one, and when; null: it is the one in this editor. */
  theirsBy: string | null
  theirsAt: Date
  /** Takes what came out of both. False: the server could not be reached, and nothing was changed. */
  accept: (merged: ArticleContent) => Promise<boolean>
}

const unreachable =
  'Le serveur ne répond pas\u202f: réessayez dans un instant. Votre texte reste gardé sur cet appareil.'
/** Milliseconds without a key after which the comparison may open by itself. */
const REST = 1500

/** What happens when a text has gone two ways: saved by somebody else meanwhile, or left on this device. */
export function useReconciling(article: EditedArticle, accountId: number, manuscript: Manuscript) {
  const { keeping, read, adopt, touchedAt } = manuscript
  const { keeper, conflict } = keeping
  const [open, setOpen] = useState<Reconciling | null>(null)
  const [said, setSaid] = useState('')
  const shown = useRef<unknown>(null)

  /** Puts the newest version beside this text. */
  const compare = useCallback(async () => {
    shown.current = keeper.conflict
    const theirs = await fetchText(article.id)
    setSaid(theirs ? '' : unreachable)
    if (!theirs) return
    const mine = read()
    setOpen({
      base: keeper.base.content,
      mine,
      theirs: theirs.content,
      theirsBy: theirs.savedBy ?? 'quelqu’un',
      theirsAt: new Date(theirs.savedAt),
      accept: async (merged) => {
        // what was typed since the late save is in no version yet, and the merge may leave some of it out
        if (!keeper.conflict || !sameContent(mine, keeper.conflict.content)) {
          const aside = { articleId: article.id, base: keeper.base.number, content: mine, editing: null }
          if (!(await sendText(aside))?.ok) return false
        }
        await adopt(merged)
        void keeper.goOn({ number: theirs.number, content: theirs.content })
        return true
      },
    })
  }, [article.id, keeper, read, adopt])

  // it opens by itself once, and never under the fingers of somebody who types
  useEffect(() => {
    if (!conflict || shown.current === keeper.conflict) return
    const timer = setInterval(() => {
      if (Date.now() - touchedAt() < REST) return
      clearInterval(timer)
      void compare()
    }, 250)
    return () => clearInterval(timer)
  }, [conflict, keeper, touchedAt, compare])

  const takeUpNewest = useCallback(
    async (known?: VersionText) => {
      const newest = known ?? (await fetchText(article.id))
      // whoever began to type meanwhile keeps typing; their save will meet the other text
      if (!newest || keeper.isBehind) return
      await adopt(newest.content)
      keeper.settle({ number: newest.number, content: newest.content })
    },
    [article.id, keeper, adopt],
  )

  const left = useLeftDrafts({
    articleId: article.id,
    accountId,
    session: keeping.session,
    onKeptAfterAll: (newest) => void takeUpNewest(newest),
  })

  /** Takes up a draft: in place of the text where it goes on from it, else beside it. */
  const takeUp = useCallback(
    async (draft: Draft) => {
      const isNext = draft.base.number === article.number || draft.session === article.session
      if (isNext && keeper.base.number === article.number && !keeper.isBehind) {
        await adopt(draft.content)
        if (await keeper.goOn(keeper.base)) await left.settle(draft)
        return
      }
      setOpen({
        base: draft.base.content,
        mine: draft.content,
        theirs: read(),
        theirsBy: null,
        theirsAt: new Date(),
        accept: async (merged) => {
          await adopt(merged)
          void keeper.goOn(keeper.base).then((isKept) => (isKept ? left.settle(draft) : undefined))
          return true
        },
      })
    },
    [article, keeper, adopt, read, left.settle],
  )

  /** Closes the comparison once what came out of it is taken. */
  const accept = useCallback(
    async (merged: ArticleContent) => {
      const isTaken = (await open?.accept(merged)) ?? false
      if (isTaken) setOpen(null)
      return isTaken
    },
    [open],
  )
  const later = useCallback(() => setOpen(null), [])
  return { open, accept, later, said, compare, takeUp, takeUpNewest, drafts: left.drafts, settleDraft: left.settle }
}
