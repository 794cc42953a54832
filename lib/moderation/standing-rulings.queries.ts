import { type SQL, sql } from 'drizzle-orm'

/** That a ruling, by the name of its table, was not taken back at once (undo-ruling.ts), and is no taking back itself. */
export const stands = (ruling: SQL) => sql`(${ruling}.decision::text <> 'undo'
  and not exists (select from rulings undone where undone.undoes = ${ruling}.id))`

/**
 * The rulings on comments that stand, as a table to select from. Whatever counts rulings reads them here and nowhere else: a kind
 * of ruling that is to count for nothing is left out in this one place.
 */
export const standingRulings = sql`(
  select standing.id, standing.comment_id, standing.decision, standing.decided_at
  from rulings standing where standing.comment_id is not null and ${stands(sql`standing`)})`

/**
 * What was decided first of each comment: a notice or an appeal reads none anew. Walked along the index of rulings by comment,
 * which took half as long as asking of each whether there is an earlier one.
 */
export const firstRulings = sql`(
  select distinct on (each.comment_id) each.* from ${standingRulings} each order by each.comment_id, each.id)`
