import { rulings } from '../../drizzle/schema/moderation'
import type { Transaction } from '../database'

type Subject = { commentId: number } | { articleId: number }

/** A decision as it enters the log. */
export type Ruling = Subject & {
  decision: 'approve' | 'reject' | 'spam' | 'take-down' | 'put-back' | 'undo'
  reason: string
  /** Of an `undo`: the ruling that is taken back. */
  undoes?: number
  /** The account that decided. */
  by: number
}

/** Answers the ruling's number. */
export async function insertRuling(tx: Transaction, { by, ...ruling }: Ruling): Promise<number> {
  const [row] = await tx
    .insert(rulings)
    .values({ ...ruling, decidedBy: by })
    .returning({ id: rulings.id })
  if (!row) throw new Error('insert into rulings returned no row')
  return row.id
}
