import { createHash } from 'node:crypto'
import { type Card, type Subject, subjectOf } from './card.rules'

/** The drawing itself: raised when the same words and picture are to look otherwise. */
const DRAWN_AS = 1

/** A card's file name: its subject, and a hash of all that is drawn. What a name shows never changes. */
export function cardName(subject: Subject, card: Card): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([DRAWN_AS, card]))
    .digest('hex')
    .slice(0, 16)
  return `${subjectOf(subject)}-${hash}.jpg`
}

/** Where a card is served. */
export const cardPath = (subject: Subject, card: Card): string => `/cartes/${cardName(subject, card)}`
