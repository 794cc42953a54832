'use client'

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type ArticleContent, withParts } from '@/lib/articles/article.rules'
import { contentJson } from '../text-document.client'

/** A version that a text was started from. */
export type Base = { number: number; content: ArticleContent }

/** A text that the server did not have yet when it was last heard of. */
export type Draft = {
  /** The editor's tab that wrote it. */
  session: string
  articleId: number
  accountId: number
  base: Base
  content: ArticleContent
  at: Date
}

/** Texts are stored as JSON: copying a string costs a browser far less than copying a tree, and somebody is typing. */
type Stored = Omit<Draft, 'base' | 'content'> & { base: { number: number; json: string }; json: string }

interface Newsroom extends DBSchema {
  drafts: { key: string; value: Stored; indexes: { account: number } }
}

let opened: Promise<IDBPDatabase<Newsroom>> | undefined

const database = (): Promise<IDBPDatabase<Newsroom>> => {
  opened ??= openDB<Newsroom>('unsujet-redaction', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'session' }).createIndex('account', 'accountId')
    },
    // another tab with a newer release wants the database: this one opens it again when it has to
    blocking: (_, __, event) => {
      opened = undefined
      ;(event.target as IDBDatabase).close()
    },
    terminated: () => {
      opened = undefined
    },
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

/** Keeps a text on this device, in place of what the same tab kept before. Rejects where browsers keep nothing. */
export async function keepDraft({ base, content, ...draft }: Draft): Promise<void> {
  const stored = {
    ...draft,
    base: { number: base.number, json: contentJson(base.content) },
    json: contentJson(content),
  }
  // written when the promise fulfils, also where the machine stops a moment later
  const tx = (await database()).transaction('drafts', 'readwrite', { durability: 'strict' })
  await Promise.all([tx.store.put(stored), tx.done])
}

export async function forgetDraft(session: string): Promise<void> {
  await (await database()).delete('drafts', session)
}

/** What an account left on this device, newest first; nothing where browsers keep nothing. */
export async function listDrafts(accountId: number): Promise<Draft[]> {
  try {
    const drafts = await (await database()).getAllFromIndex('drafts', 'account', accountId)
    return drafts.map(read).sort((one, other) => other.at.getTime() - one.at.getTime())
  } catch {
    return []
  }
}

const read = ({ base, json, ...draft }: Stored): Draft => ({
  ...draft,
  base: { number: base.number, content: contentOf(base.json) },
  content: contentOf(json),
})

const contentOf = (json: string) => withParts(JSON.parse(json)) as ArticleContent
