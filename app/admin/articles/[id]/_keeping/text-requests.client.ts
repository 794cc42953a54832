'use client'

import type { ArticleContent } from '@/lib/articles/article.rules'
import { imagesOf } from '@/lib/articles/document.rules'
import type { Picture } from '@/lib/media/media.rules'
import { contentJson } from '../text-document.client'

/** A version as the server tells it. */
export type VersionText = {
  number: number
  savedAt: string
  savedBy: string | null
  content: ArticleContent
  pictures: Picture[]
}

export type SaveAnswer =
  | { ok: true; number: number; savedAt: string }
  | {
      ok: false
      reason: 'stale-version'
      keptNumber: number
      latestNumber: number
      latestBy: string
      latestAt: string
    }
  | { ok: false; reason: string; messages?: Record<string, string> }

type Save = {
  articleId: number
  base: number
  content: ArticleContent
  /** Null: to be kept beside the line of versions. */
  editing: { session: string; turn: number } | null
}

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30_000
/** Bytes that browsers send on for a page that is being left (Fetch, keepalive: 64 KiB in all). */
const PARTING = 60_000

const addressOf = (articleId: number): string => `/admin/articles/${articleId}/texte`

/** The answer in JSON; null: there was none, or it was not the newsroom's. Never throws. */
async function ask<Answer>(address: string, init: RequestInit): Promise<Answer | null> {
  try {
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE) })
    if (response.status === 413) return { ok: false, reason: 'too-long' } as Answer
    return (await response.json()) as Answer
  } catch {
    return null
  }
}

/** Sends a text to be kept. */
export function sendText({ articleId, base, editing, content }: Save): Promise<SaveAnswer | null> {
  const body = `${JSON.stringify({ base, editing }).slice(0, -1)},"content":${contentJson(content)}}`
  return ask<SaveAnswer>(addressOf(articleId), {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
    keepalive: body.length < PARTING / 2 || new Blob([body]).size < PARTING,
  })
}

/** A version's text: the newest, or the one with this number. Null: it could not be had now. */
export async function fetchText(articleId: number, number?: number): Promise<VersionText | null> {
  const query = number === undefined ? '' : `?numero=${number}`
  const answer = await ask<({ ok: true } & VersionText) | { ok: false }>(addressOf(articleId) + query, {})
  return answer?.ok ? answer : null
}

/** The pictures of a text and its lead, as the library has them. Null: they could not be had now. */
export async function fetchPictures({ body, lead }: ArticleContent): Promise<Picture[] | null> {
  const shown = imagesOf(body).map(({ attrs }) => attrs.mediaId)
  const ids = [...new Set(lead ? [lead.mediaId, ...shown] : shown)]
  if (ids.length === 0) return []
  const answer = await ask<{ ok: true; pictures: Picture[] } | { ok: false }>('/admin/media/pictures', {
    method: 'POST',
    body: JSON.stringify({ ids }),
    headers: { 'Content-Type': 'application/json' },
  })
  return answer?.ok ? answer.pictures : null
}
