import { type Letter, lines, signed } from '../mail/mail.rules'
import { outcomeNames } from './notice.rules'

/** A notice has arrived (DSA, article 16(4)). */
export const receiptLetter = ({ address, newspaper }: { address: string; newspaper: string }): Letter => ({
  subject: `Votre signalement est arrivé, ${newspaper}`,
  text: lines(
    'Bonjour,',
    `Votre signalement d’un commentaire est arrivé. Une personne de la rédaction le lira ; vous serez prévenu de sa décision, qui paraîtra aussi sur votre reçu :\n${address}`,
    'Qui a cette adresse peut lire le reçu.',
    signed(newspaper),
  ),
})

/** What was decided on it, and what can be done about that (article 16(5)). */
export function outcomeLetter(given: {
  outcome: 'kept' | 'removed'
  words: string
  address: string
  newspaper: string
}): Letter {
  const { outcome, words, address, newspaper } = given
  return {
    subject: `La décision sur votre signalement, ${newspaper}`,
    text: lines(
      'Bonjour,',
      `Une personne de la rédaction a lu votre signalement et en a décidé, sans automate. ${outcomeNames[outcome]}`,
      ...(words ? [words] : []),
      `Votre reçu, et ce que vous pouvez faire si cette décision vous paraît infondée :\n${address}`,
      signed(newspaper),
    ),
  }
}
