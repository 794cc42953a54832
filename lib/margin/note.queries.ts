import { and, asc, count, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { accounts } from '../../drizzle/schema/accounts'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { marginNotes } from '../../drizzle/schema/desk'
import type { Block } from '../articles/document.rules'
import { document } from '../articles/document.rules'
import { database, type Transaction } from '../database'
import { type MarginNote, MOST_NOTES } from './margin.rules'
import { placesOf } from './placing.rules'

export async function countNotes(tx: Transaction, articleId: number): Promise<number> {
  const [row] = await tx.select({ total: count() }).from(marginNotes).where(eq(marginNotes.articleId, articleId))
  return row?.total ?? 0
}

type NewNote = {
  articleId: number
  versionId: number
  block: number
  passage: string
  body: string
  answersId: number | null
  by: number
}

/**
 * The note that the same hand wrote with the same words, beside the same ones, some minutes ago, if it is still open: its
 * answer was lost on the way, and it is sent again.
 */
export async function findTwin(
  tx: Transaction,
  { articleId, passage, body, answersId, by }: Omit<NewNote, 'versionId'>,
) {
  const [twin] = await tx
    .select({ id: marginNotes.id })
    .from(marginNotes)
    .where(
      and(
        eq(marginNotes.articleId, articleId),
        eq(marginNotes.writtenBy, by),
        eq(marginNotes.passage, passage),
        eq(marginNotes.body, body),
        answersId === null ? isNull(marginNotes.answersId) : eq(marginNotes.answersId, answersId),
        isNull(marginNotes.resolvedAt),
        gt(marginNotes.writtenAt, sql`now() - interval '10 minutes'`),
      ),
    )
    .limit(1)
  return twin?.id ?? null
}

export async function insertNote(tx: Transaction, { by, ...note }: NewNote): Promise<number> {
  const [added] = await tx
    .insert(marginNotes)
    .values({ ...note, writtenBy: by })
    .returning({ id: marginNotes.id })
  if (!added) throw new Error('insert into margin_notes returned no row')
  return added.id
}

export type HeldNote = {
  id: number
  versionId: number
  block: number
  passage: string
  answersId: number | null
  writtenBy: number | null
  resolved: { by: string | null; at: Date } | null
}

/** Holds a note of an article until the transaction ends: who answers, resolves and removes it do so one after the other. */
export async function holdNote(tx: Transaction, articleId: number, noteId: number): Promise<HeldNote | null> {
  const [row] = await tx
    .select({
      id: marginNotes.id,
      versionId: marginNotes.versionId,
      block: marginNotes.block,
      passage: marginNotes.passage,
      answersId: marginNotes.answersId,
      writtenBy: marginNotes.writtenBy,
      resolvedAt: marginNotes.resolvedAt,
      resolvedBy: marginNotes.resolvedBy,
    })
    .from(marginNotes)
    .where(and(eq(marginNotes.id, noteId), eq(marginNotes.articleId, articleId)))
    .for('update')
  if (!row) return null
  const { resolvedAt, resolvedBy, ...note } = row
  if (!resolvedAt) return { ...note, resolved: null }
  // asked by itself: a join would tell the name of before the wait
  const [member] = await tx
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, resolvedBy ?? 0))
  return { ...note, resolved: { by: member?.name ?? null, at: resolvedAt } }
}

/** Whether somebody wrote below a note, or below an answer to it. */
export async function isAnswered(tx: Transaction, { id, answersId }: HeldNote): Promise<boolean> {
  const [later] = await tx
    .select({ id: marginNotes.id })
    .from(marginNotes)
    .where(and(eq(marginNotes.answersId, answersId ?? id), gt(marginNotes.id, id)))
    .limit(1)
  return later !== undefined
}

/** @param by who resolved it; null: it is open again */
export async function setResolved(tx: Transaction, noteId: number, by: number | null): Promise<void> {
  await tx
    .update(marginNotes)
    .set(by === null ? { resolvedAt: null, resolvedBy: null } : { resolvedAt: sql`now()`, resolvedBy: by })
    .where(eq(marginNotes.id, noteId))
}

export async function deleteNote(tx: Transaction, noteId: number): Promise<void> {
  await tx.delete(marginNotes).where(eq(marginNotes.id, noteId))
}

const writers = alias(accounts, 'writers')
const resolvers = alias(accounts, 'resolvers')

/** The notes of an article with their answers, oldest first, as a member sees them. Null: there is no such article. */
export async function listNotes(articleId: number, reader: number): Promise<MarginNote[] | null> {
  const [article] = await database().select({ id: articles.id }).from(articles).where(eq(articles.id, articleId))
  if (!article) return null
  const rows = await database()
    .select({
      id: marginNotes.id,
      body: marginNotes.body,
      by: writers.name,
      writtenBy: marginNotes.writtenBy,
      at: marginNotes.writtenAt,
      passage: marginNotes.passage,
      answersId: marginNotes.answersId,
      resolvedAt: marginNotes.resolvedAt,
      resolvedBy: resolvers.name,
    })
    .from(marginNotes)
    .leftJoin(writers, eq(writers.id, marginNotes.writtenBy))
    .leftJoin(resolvers, eq(resolvers.id, marginNotes.resolvedBy))
    .where(eq(marginNotes.articleId, articleId))
    .orderBy(asc(marginNotes.id))
    .limit(MOST_NOTES)
  const notes = new Map<number, MarginNote>()
  for (const { answersId, passage, resolvedAt, resolvedBy, writtenBy, ...row } of rows) {
    const written = { ...row, isOwn: writtenBy === reader }
    // an answer's number is higher than its note's
    if (answersId !== null) notes.get(answersId)?.answers.push(written)
    else {
      const resolved = resolvedAt && { by: resolvedBy, at: resolvedAt }
      notes.set(row.id, { ...written, passage, resolved, answers: [] })
    }
  }
  return [...notes.values()]
}

type Wanted = { articleId: number; number: number; known: readonly number[] }

/**
 * Where the open notes of an article stand in one of its versions, but those that are known: which block, by the note's number;
 * null: the block is gone. Null for all: there is no such version (any more).
 */
export async function findPlaces(wanted: Wanted): Promise<Record<number, number | null> | null> {
  const { articleId, number, known } = wanted
  const open = await database()
    .select({ id: marginNotes.id, versionId: marginNotes.versionId, block: marginNotes.block })
    .from(marginNotes)
    .where(and(eq(marginNotes.articleId, articleId), isNull(marginNotes.resolvedAt), isNull(marginNotes.answersId)))
    .orderBy(asc(marginNotes.id))
    .limit(MOST_NOTES)
  const notes = open.filter(({ id }) => !known.includes(id))
  if (notes.length === 0) return {}
  const [version] = await database()
    .select({ id: articleVersions.id, body: articleVersions.body })
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), eq(articleVersions.number, number)))
  if (!version) return null
  const now = document.parse(version.body).content
  const versions = await findBlocks(articleId, [...new Set(notes.map(({ versionId }) => versionId))])
  const places: Record<number, number | null> = {}
  for (const [versionId, before] of versions) {
    const those = notes.filter((note) => note.versionId === versionId)
    const found = placesOf(
      before,
      now,
      those.map(({ block }) => block),
    )
    for (const { id, block } of those) places[id] = found.get(block) ?? null
  }
  return places
}

async function findBlocks(articleId: number, versionIds: number[]): Promise<Map<number, Block[]>> {
  const rows = await database()
    .select({ id: articleVersions.id, body: articleVersions.body })
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), inArray(articleVersions.id, versionIds)))
  return new Map(rows.map(({ id, body }) => [id, document.parse(body).content]))
}

export type WaitingNote = {
  id: number
  articleId: number
  headline: string
  passage: string
  body: string
  by: string | null
  at: Date
}

/**
 * Open notes that others wrote beside articles which a member began or saved last, newest first: what waits for them. What is
 * open at one time is little, and has an index of its own, however large the archive grows.
 */
export async function listOpenNotesFor(accountId: number, limit: number): Promise<WaitingNote[]> {
  return database()
    .select({
      id: marginNotes.id,
      articleId: marginNotes.articleId,
      headline: articleVersions.headline,
      passage: marginNotes.passage,
      body: marginNotes.body,
      by: accounts.name,
      at: marginNotes.writtenAt,
    })
    .from(marginNotes)
    .innerJoin(articles, eq(articles.id, marginNotes.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.latestVersionId))
    .leftJoin(accounts, eq(accounts.id, marginNotes.writtenBy))
    .where(
      and(
        isNull(marginNotes.resolvedAt),
        isNull(marginNotes.answersId),
        sql`${marginNotes.writtenBy} is distinct from ${accountId}`,
        sql`(${articles.createdBy} = ${accountId} or ${articleVersions.savedBy} = ${accountId})`,
      ),
    )
    .orderBy(desc(marginNotes.id))
    .limit(limit)
}
