/** A reason to keep something on a reader's device. Banner, page, record and checks all read this list. */
export type Purpose = {
  id: string
  /** Needed for what the reader asks, or asked for by using it: no choice is put. */
  essential: boolean
  name: string
  description: string
  /** What is kept where, under which name. */
  stored: string
  who: string
  howLong: string
}

export const purposes: readonly Purpose[] = [
  {
    id: 'choix',
    essential: true,
    name: 'Votre choix sur les cookies',
    description: 'Retenir votre réponse, pour ne pas vous la redemander, et pouvoir prouver qu’elle a été respectée.',
    stored: 'Cookie « unsujet-consent »',
    who: 'Le journal seul',
    howLong: '6 mois',
  },
  {
    id: 'reglages',
    essential: true,
    name: 'Vos réglages de lecture',
    description:
      'Garder la taille, les caractères, l’interligne, les couleurs et les images que vous avez choisis. Rien n’est posé tant que vous n’y touchez pas.',
    stored: 'Cookie « lecture »',
    who: 'Le journal seul',
    howLong: '1 an',
  },
  {
    id: 'redaction',
    essential: true,
    name: 'La session de la rédaction',
    description: 'Reconnaître les membres de la rédaction qui se connectent. Les lecteurs n’en ont pas.',
    stored: 'Cookies « next-auth »',
    who: 'Le journal seul',
    howLong: '14 jours',
  },
  {
    id: 'audience',
    essential: false,
    name: 'Mesure d’audience',
    description:
      'Compter les lectures pour savoir quels sujets intéressent. Aucune mesure n’est en service aujourd’hui.',
    stored: 'Rien aujourd’hui',
    who: 'Le journal seul',
    howLong: '–',
  },
  {
    id: 'medias',
    essential: false,
    name: 'Contenus d’autres sites',
    description:
      'Afficher dans les articles des vidéos ou des messages venus d’autres sites. Aucun article n’en contient aujourd’hui.',
    stored: 'Rien aujourd’hui',
    who: 'Les sites concernés',
    howLong: '–',
  },
]

export const optionalPurposes = purposes.filter((purpose) => !purpose.essential)
