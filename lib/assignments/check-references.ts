import type { Transaction } from '../database'
import { holdWriter } from './assignee.queries'
import { holdSection } from './assignment.queries'

/**
 * What is wrong with the person and the section that a story is to have, both held meanwhile. Null: nothing is. Whoever has it
 * already keeps it, though they left (`kept`).
 */
export async function checkReferences(
  tx: Transaction,
  { assigneeId, sectionId }: { assigneeId: number | null; sectionId: number | null },
  kept: number | null = null,
): Promise<'assignee-unknown' | 'section-not-found' | null> {
  if (assigneeId !== null && assigneeId !== kept && !(await holdWriter(tx, assigneeId))) return 'assignee-unknown'
  return sectionId !== null && !(await holdSection(tx, sectionId)) ? 'section-not-found' : null
}
