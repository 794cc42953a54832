import { momentsAt } from '../articles/paris-clock.rules'
import { publishArticle } from '../articles/publish-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { correctArticle } from '../corrections/correct-article'
import { refuse } from '../refusal'
import type { WantedMove } from './move.rules'
import { approveArticle, sendBack, submitArticle, takeBack } from './move-stage'
import { scheduleArticle, unscheduleArticle } from './schedule-article'
import { type Hand, mayMake } from './stage.rules'

/**
 * Makes a move for somebody: first whether their hand may make it at all (lib/desk/stage.rules.ts), then the command, which holds the
 * article and sees whether the move leads anywhere from where it stands.
 *
 * Refusals: `forbidden`, `lost-hour` (a time that the clocks of Paris skip), and those of the commands.
 */
export async function makeMove({ hand, by, ...wanted }: WantedMove & { hand: Hand; by: number }) {
  if (!mayMake(wanted.move, hand)) return refuse('forbidden')
  const { articleId } = wanted
  switch (wanted.move) {
    case 'submit':
      return submitArticle({ articleId, number: wanted.number, by })
    case 'take-back':
      return takeBack({ articleId, by })
    case 'approve':
      return approveArticle({ articleId, number: wanted.number, by })
    case 'send-back':
      return sendBack({ articleId, reason: wanted.reason, by })
    case 'schedule': {
      // of an hour that passes twice, the first
      const [at] = momentsAt(wanted.day, wanted.time)
      return at ? scheduleArticle({ ...wanted, at, by }) : refuse('lost-hour')
    }
    case 'unschedule':
      return unscheduleArticle({ articleId, by })
    case 'publish':
      return publishArticle({ ...wanted, from: ['unseen', 'online'], by })
    case 'correct':
      return correctArticle({ articleId, number: wanted.number, correction: wanted, by })
    case 'put-back':
      return publishArticle({ ...wanted, from: ['taken-down'], update: 'fault', by })
    case 'take-down':
      return unpublishArticle({ articleId, reason: wanted.reason, by })
  }
}
