import { dayOf } from '../articles/dates.rules'
import { type Letter, lines, signed } from '../mail/mail.rules'

/** Somebody is warned, or, until a day, suspended. */
export function sanctionLetter(given: {
  endsAt: Date | null
  reason: string
  contact: string
  newspaper: string
}): Letter {
  const { endsAt, reason, contact, newspaper } = given
  return {
    subject: endsAt ? `Vous ne pouvez plus commenter sur ${newspaper}` : `Un avertissement de ${newspaper}`,
    text: lines(
      'Bonjour,',
      endsAt
        ? `La modération vous a suspendu : vous ne pouvez plus commenter jusqu’au ${dayOf(endsAt)}.`
        : 'La modération vous avertit : le prochain commentaire de ce genre peut vous valoir une suspension.',
      `Motif : ${reason}`,
      `Cette décision a été prise par une personne de la rédaction. Si elle vous paraît infondée, écrivez-lui : ${contact}`,
      signed(newspaper),
    ),
  }
}
