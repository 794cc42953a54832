import type { Transaction } from '../database'
import { keptSign } from './kept-sign'
import { addToCounts, holdLesson, insertLesson, type Lesson, removeLesson } from './lesson.queries'
import { signsOf } from './spam-score.rules'

/**
 * Has the filter learn what a person decided of a comment, in the transaction of the decision; what it had learnt of it before is
 * unlearnt to the last count. `null`: the comment teaches nothing (any more).
 */
export async function learn(
  tx: Transaction,
  commentId: number,
  kind: Lesson['kind'] | null,
  words: string,
): Promise<void> {
  await relearn(tx, commentId, kind && { kind, signs: signsOf(words).map(keptSign) })
}

/** Puts a lesson in the place of the one that a comment has taught. */
export async function relearn(tx: Transaction, commentId: number, lesson: Lesson | null): Promise<void> {
  const before = await holdLesson(tx, commentId)
  if (before) {
    await addToCounts(tx, before.kind, before.signs, -1)
    await removeLesson(tx, commentId)
  }
  if (!lesson) return
  await insertLesson(tx, commentId, lesson)
  await addToCounts(tx, lesson.kind, lesson.signs, 1)
}
