import { inSubject, type Letter, lines, signed } from '../mail/mail.rules'
import { LINK_HOURS } from './reader.rules'

/** The letter with the link that confirms an address. */
export function linkLetter(given: { name: string; isNew: boolean; address: string; newspaper: string }): Letter {
  const { name, isNew, address, newspaper } = given
  return {
    subject: isNew ? `Confirmez votre nom sur ${newspaper}` : `Votre lien vers ${newspaper}`,
    text: lines(
      'Bonjour,',
      isNew
        ? `Quelqu’un, vous sans doute, veut commenter sur ${newspaper} sous le nom « ${name} » et a donné cette adresse.`
        : `Voici le lien demandé pour utiliser votre nom, « ${name} », sur un autre appareil.`,
      `Pour continuer, ouvrez cette page et confirmez :\n${address}`,
      `Le lien sert une fois, pendant ${LINK_HOURS} heures. Si vous n’avez rien demandé, ne faites rien : sans confirmation, cette adresse est oubliée.`,
      signed(newspaper),
    ),
  }
}

/** Somebody answered a reader's comment. */
export function replyLetter(given: {
  author: string
  headline: string
  body: string
  address: string
  unsubscribe: string
  newspaper: string
}): Letter {
  const { author, headline, body, address, unsubscribe, newspaper } = given
  return {
    subject: `${inSubject(author)} vous répond sur ${newspaper}`,
    text: lines(
      `${author} a répondu à votre commentaire sous l’article « ${headline} » :`,
      body.replace(/^/gm, '> '),
      `Lire la discussion, et répondre :\n${address}`,
      `Ne plus être prévenu des réponses :\n${unsubscribe}`,
      signed(newspaper),
    ),
  }
}

/** What a moderator decided on a reader's comment. */
export function decisionLetter(given: {
  isAccepted: boolean
  headline: string
  body: string
  /** Why it was refused. */
  reason: string
  address: string
  unsubscribe: string
  newspaper: string
}): Letter {
  const { isAccepted, headline, body, reason, address, unsubscribe, newspaper } = given
  return {
    subject: isAccepted ? `Votre commentaire est en ligne sur ${newspaper}` : `Votre commentaire sur ${newspaper}`,
    text: lines(
      isAccepted
        ? `Votre commentaire sous l’article « ${headline} » est en ligne :\n${address}`
        : `Votre commentaire sous l’article « ${headline} » n’a pas été publié. Une personne de la rédaction l’a lu et en a décidé.`,
      ...(isAccepted || !reason ? [] : [`Motif : ${reason}`, `Nos règles :\n${address}`]),
      body.replace(/^/gm, '> '),
      `Ne plus être prévenu des décisions :\n${unsubscribe}`,
      signed(newspaper),
    ),
  }
}

/** The letter with the link to all that is kept under an address. */
export function dataLetter({ address, newspaper }: { address: string; newspaper: string }): Letter {
  return {
    subject: `Vos données sur ${newspaper}`,
    text: lines(
      'Bonjour,',
      `Voici le lien pour voir, emporter ou effacer tout ce que ${newspaper} garde sous cette adresse :\n${address}`,
      `Il vaut ${LINK_HOURS} heures. Qui l’ouvre peut tout effacer : ne le transmettez à personne. Si vous n’avez rien demandé, ne faites rien.`,
      signed(newspaper),
    ),
  }
}
