import { type Letter, lines, signed } from '../mail/mail.rules'
import { APPEAL_DAYS, outcomeNames } from './appeal.rules'

/**
 * A statement of reasons (DSA, article 17): what was done, on what facts, on what ground, whether a machine had a part in it, and
 * what can be done about it.
 */
export function statementLetter(given: {
  /** `removed`: readers saw it until then. */
  decision: 'refused' | 'removed'
  headline: string
  body: string
  reason: string
  /** What the site had found by itself. */
  found: readonly string[]
  address: string
  /** Where the rules are; null while the charter is not published. */
  charter: string | null
  newspaper: string
}): Letter {
  const { decision, headline, body, reason, found, address, charter, newspaper } = given
  return {
    subject: `Votre commentaire sur ${newspaper}`,
    text: lines(
      'Bonjour,',
      decision === 'refused'
        ? `Votre commentaire sous l’article « ${headline} » n’a pas été publié.`
        : `Votre commentaire sous l’article « ${headline} » a été retiré.`,
      body.replace(/^/gm, '> '),
      `Motif : ${reason}.${charter ? `\nNos règles : ${charter}` : ''}`,
      found.length > 0
        ? `Le site l’avait retenu pour lecture : ${found.join(' ')} Une personne de la rédaction l’a lu et en a décidé.`
        : 'Une personne de la rédaction l’a lu et en a décidé, sans automate.',
      `Cette décision vous paraît infondée ? Pendant ${APPEAL_DAYS} jours, contestez-la ici ; une autre personne l’examinera :\n${address}`,
      'Vous pouvez aussi saisir la justice.',
      signed(newspaper),
    ),
  }
}

/** What became of an appeal. */
export function appealOutcomeLetter(given: {
  outcome: 'upheld' | 'overturned'
  words: string
  address: string
  newspaper: string
}): Letter {
  const { outcome, words, address, newspaper } = given
  return {
    subject: `La décision sur votre recours, ${newspaper}`,
    text: lines(
      'Bonjour,',
      `Une autre personne de la rédaction a examiné votre recours. ${outcomeNames[outcome]}`,
      words,
      outcome === 'overturned' ? `Le lire :\n${address}` : `Le détail :\n${address}`,
      ...(outcome === 'upheld' ? ['Vous pouvez encore saisir la justice.'] : []),
      signed(newspaper),
    ),
  }
}
