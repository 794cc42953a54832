import { countOpenAppeals } from '../appeals/appeal.queries'
import { countOpenNotices } from '../notices/notice.queries'
import { countQueue } from './comment-queue.queries'
import type { DeskCounts } from './desk-event.rules'

/** Counts all that has to be looked at. */
export async function countDesk(): Promise<DeskCounts> {
  const [attente, suspects, parus, signales, recours] = await Promise.all([
    countQueue('attente'),
    countQueue('suspects'),
    countQueue('parus'),
    countOpenNotices(),
    countOpenAppeals(),
  ])
  return { attente, suspects, parus, signales, recours }
}
