import { inSubject, type Letter, lines, signed } from '../mail/mail.rules'
import { LINK_HOURS } from './reader.rules'

/** The letter with the link that confirms an address. It does not repeat the name: somebody else may have typed it. */
export function linkLetter(given: { isNew: boolean; address: string; newspaper: string }): Letter {
  const { isNew, address, newspaper } = given
  return {
    subject: isNew ? `Confirmez votre nom sur ${newspaper}` : `Votre lien vers ${newspaper}`,
    text: lines(
      'Bonjour,',
      isNew
        ? `Quelqu’un, vous sans doute, veut réserver un nom pour commenter sur ${newspaper}, et a donné cette adresse.`
        : 'Voici le lien demandé pour utiliser votre nom sur un autre appareil.',
      `Pour continuer, ouvrez cette page et confirmez :\n${address}`,
      `Le lien sert une fois, pendant ${LINK_HOURS} heures. Si vous n’avez rien demandé, ne faites rien : sans confirmation, cette adresse est oubliée.`,
      signed(newspaper),
    ),
  }
}

/** What an address is told that cannot have what was asked for; the page that was asked says it to nobody. */
export const noNameLetter = ({ isTaken, newspaper }: { isTaken: boolean; newspaper: string }): Letter => ({
  subject: `Votre nom sur ${newspaper}`,
  text: lines(
    'Bonjour,',
    isTaken
      ? `Le nom demandé pour commenter sur ${newspaper} est déjà réservé, ou ressemble trop à un autre. Choisissez-en un autre.`
      : `Aucun nom n’est réservé sous cette adresse sur ${newspaper}. Pour en réserver un, donnez-le avec l’adresse.`,
    'Si vous n’avez rien demandé, ne faites rien : rien n’est gardé.',
    signed(newspaper),
  ),
})

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

/** A comment is in view. */
export function acceptanceLetter(given: {
  headline: string
  body: string
  address: string
  unsubscribe: string
  newspaper: string
}): Letter {
  const { headline, body, address, unsubscribe, newspaper } = given
  return {
    subject: `Votre commentaire est en ligne sur ${newspaper}`,
    text: lines(
      `Votre commentaire sous l’article « ${headline} » est en ligne :\n${address}`,
      body.replace(/^/gm, '> '),
      `Ne plus être prévenu des commentaires acceptés :\n${unsubscribe}`,
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

/** The answer to whoever asks what is kept of an address when nothing is. */
export const nothingKeptLetter = ({ newspaper }: { newspaper: string }): Letter => ({
  subject: `Vos données sur ${newspaper}`,
  text: lines(
    'Bonjour,',
    `Quelqu’un, vous sans doute, a demandé ce que ${newspaper} garde sous cette adresse : rien.`,
    signed(newspaper),
  ),
})
