import type { Transaction } from '../database'
import { keptSign } from './kept-sign'
import { addToCounts, holdLesson, insertLesson, type Kind, removeLesson } from './lesson.queries'
import { signsOf } from './spam-score.rules'

/**
 * Has the filter learn what a person decided of a comment, in the transaction of the decision; what it had learnt of it before is
 * unlearnt to the last count. `null`: the comment teaches nothing (any more).
 */
export async function learn(tx: Transaction, commentId: number, kind: Kind | null, words: string): Promise<void> {
  const before = await holdLesson(tx, commentId)
  if (before) {
    await addToCounts(tx, before.kind, before.signs, -1)
    await removeLesson(tx, commentId)
  }
  if (!kind) return
  const signs = signsOf(words).map(keptSign)
  await insertLesson(tx, commentId, kind, signs)
  await addToCounts(tx, kind, signs, 1)
}
