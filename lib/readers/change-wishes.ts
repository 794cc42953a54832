import { transaction } from '../database'
import { setWishes } from './reader.queries'
import type { Wish } from './unsubscribe-token'

/** What a reader wants to be written about. A wish that is not named stays. */
export const changeWishes = ({ readerId, replies, decisions }: { readerId: number } & Partial<Record<Wish, boolean>>) =>
  transaction((tx) =>
    setWishes(tx, readerId, {
      ...(replies !== undefined && { wantsReplies: replies }),
      ...(decisions !== undefined && { wantsDecisions: decisions }),
    }),
  )
