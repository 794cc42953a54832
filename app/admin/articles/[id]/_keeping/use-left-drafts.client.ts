'use client'

import { useCallback, useEffect, useState } from 'react'
import { sameContent } from '@/lib/articles/article.rules'
import { type Draft, forgetDraft, listDrafts } from './drafts.client'
import { listHeldSessions } from './editing-session.client'
import { fetchText, type VersionText } from './text-requests.client'

/** Milliseconds after which a draft counts as left where the browser cannot tell whether its tab is open. */
const OLD = 60_000

/** The drafts of an account whose tabs are gone: closed, killed, or with the machine. */
export async function listLeftDrafts(accountId: number): Promise<Draft[]> {
  const [drafts, held] = [await listDrafts(accountId), await listHeldSessions()]
  return drafts.filter(({ session, at }) => (held ? !held.has(session) : Date.now() - at.getTime() > OLD))
}

type Start = {
  articleId: number
  accountId: number
  session: string
  /** The server's newest text is one of the drafts: that one was kept after all, while this page was loading. */
  onKeptAfterAll: (newest: VersionText) => void
}

/** What was left of this article on this device and the server does not have, newest first. */
export function useLeftDrafts({ articleId, accountId, session, onKeptAfterAll }: Start) {
  const [drafts, setDrafts] = useState<Draft[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the editor opens
  useEffect(() => {
    let ended = false
    const look = async () => {
      const left = (await listLeftDrafts(accountId)).filter((draft) => draft.articleId === articleId)
      const others = left.filter((draft) => draft.session !== session)
      if (others.length === 0) return
      // a page that is left sends its text on, and may do so later than this one was rendered
      const newest = await fetchText(articleId)
      const unsaved: Draft[] = []
      for (const draft of others) {
        if (newest && sameContent(newest.content, draft.content)) {
          await forgetDraft(draft.session)
          if (!ended) onKeptAfterAll(newest)
        } else unsaved.push(draft)
      }
      if (!ended) setDrafts(unsaved)
    }
    void look()
    return () => {
      ended = true
    }
  }, [articleId, accountId, session])

  /** Once the server has it, or another version has taken it in. */
  const settle = useCallback(async (draft: Draft) => {
    setDrafts((before) => before.filter((each) => each !== draft))
    await forgetDraft(draft.session)
  }, [])

  return { drafts, settle }
}
