import { transaction } from '../database'
import { announce } from './desk-news.queries'
import { setOpened } from './opened.queries'

/** A moderator has a comment before them, or none any more (`null`): the others see it. */
export async function openComment({ by, commentId }: { by: number; commentId: number | null }): Promise<void> {
  await transaction(async (tx) => {
    await setOpened(tx, by, commentId)
    await announce(tx, { kind: 'opened' })
  })
}
