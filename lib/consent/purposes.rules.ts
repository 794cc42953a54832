import { PROVIDER_IDS, type Provider, providers } from '../embeds/providers.rules'

/** A reason to keep something on a reader's device, or to have it call on others. Banner, page, record and checks all read this list. */
export type Purpose = {
  id: string
  /**
   * `never`: needed for what the reader asks, or asked for by using it. `once`: a choice, kept for six months. `each-time`: asked
   * where it would happen, and kept nowhere.
   */
  asked: 'never' | 'once' | 'each-time'
  name: string
  description: string
  /** What is kept where, under which name. */
  stored: string
  who: string
  howLong: string
  /** Where whoever it is says more. */
  policy?: string
}

/** Contents of a site that says before who it is: agreed to once, they are shown with the article. */
const shownAtOnce = (id: string, { name, controller, things, policy }: Provider): Purpose => ({
  id,
  asked: 'once',
  name: `${things === 'vidéos' ? 'Vidéos' : 'Messages'} de ${name}`,
  description: `Afficher avec l’article les ${things} de ${name}, sans vous le redemander. ${name} reçoit alors votre adresse réseau et le nom de ce site, et peut poser ses propres cookies.`,
  stored: `Ce que ${name} décide, chez lui`,
  who: controller,
  howLong: `selon ${name}`,
  policy,
})

export const purposes: readonly Purpose[] = [
  {
    id: 'choix',
    asked: 'never',
    name: 'Votre choix sur les cookies',
    description: 'Retenir votre réponse, pour ne pas vous la redemander, et pouvoir prouver qu’elle a été respectée.',
    stored: 'Cookie « unsujet-consent »',
    who: 'Le journal seul',
    howLong: '6 mois',
  },
  {
    id: 'reglages',
    asked: 'never',
    name: 'Vos réglages de lecture',
    description:
      'Garder la taille, les caractères, l’interligne, les couleurs et les images que vous avez choisis. Rien n’est posé tant que vous n’y touchez pas.',
    stored: 'Cookie « lecture »',
    who: 'Le journal seul',
    howLong: '1 an',
  },
  {
    id: 'commentaires',
    asked: 'never',
    name: 'Vos commentaires tout frais',
    description:
      'Reconnaître l’appareil qui vient d’envoyer un commentaire, pour que vous puissiez le modifier ou le retirer.',
    stored: 'Cookie « commentaires »',
    who: 'Le journal seul',
    howLong: '5 minutes',
  },
  {
    id: 'lecteur',
    asked: 'never',
    name: 'Votre nom de lecteur vérifié',
    description: 'Vous reconnaître quand vous commentez sous le nom que vous avez réservé, si vous en avez réservé un.',
    stored: 'Cookie « lecteur »',
    who: 'Le journal seul',
    howLong: '6 mois',
  },
  {
    id: 'lecture',
    asked: 'never',
    name: 'Votre lecture',
    description:
      'Noter sur votre appareil les articles que vous gardez et les cinquante derniers que vous avez lus, pour que vous les retrouviez. Rien n’en est envoyé. La page « Ma lecture » les montre, les efface, et cesse de les noter.',
    stored: 'Stockage local « unsujet-gardes », « unsujet-lus », « unsujet-sans-historique »',
    who: 'Vous seul',
    howLong: 'jusqu’à ce que vous les effaciez',
  },
  {
    id: 'hors-ligne',
    asked: 'never',
    name: 'La lecture hors ligne',
    description:
      'Avoir sans réseau les articles que vous gardez, les trente derniers que vous avez lus et la page qui les liste. Rien n’en est envoyé. Ce que « Ma lecture » n’a plus n’y est plus.',
    stored: 'Caches « unsujet-copies-1 », « unsujet-fichiers-1 »',
    who: 'Vous seul',
    howLong: 'jusqu’à ce que l’article sorte de votre lecture',
  },
  {
    id: 'partage',
    asked: 'never',
    name: 'Votre instance Mastodon',
    description:
      'Vous la proposer de nouveau quand vous partagez un article. Rien n’est noté tant que vous n’en choisissez pas.',
    stored: 'Stockage local « unsujet-mastodon »',
    who: 'Vous seul',
    howLong: 'jusqu’à ce que vous l’effaciez',
  },
  {
    id: 'redaction',
    asked: 'never',
    name: 'La session de la rédaction',
    description: 'Reconnaître les membres de la rédaction qui se connectent. Les lecteurs n’en ont pas.',
    stored: 'Cookies « next-auth »',
    who: 'Le journal seul',
    howLong: '14 jours',
  },
  {
    id: 'audience',
    // exempt (CNIL, July 2025), and kept so by lib/audience: nothing is put on a device, and no choice is asked
    asked: 'never',
    name: 'Mesure d’audience',
    description:
      'Compter les lectures pour savoir quels sujets intéressent, sans cookie ni identifiant. Une telle mesure est dispensée de consentement (CNIL). Pour vous y opposer, activez dans votre navigateur « Global Privacy Control » ou « Ne pas me pister » : vos lectures ne sont alors qu’un nombre.',
    stored: 'Rien sur votre appareil',
    who: 'Le journal seul',
    howLong: 'sommes gardées 25 mois',
  },
  ...PROVIDER_IDS.map((id) => shownAtOnce(id, providers[id])),
  {
    id: 'ailleurs',
    asked: 'each-time',
    name: 'Contenus d’autres sites',
    description:
      'Afficher dans les articles des contenus de Mastodon ou d’un autre site, que le bouton nomme. Rien n’en est chargé avant que vous ne touchiez ce bouton, une fois pour chacun ; ce site reçoit alors votre adresse réseau, et peut poser ses propres cookies.',
    stored: 'Ce que le site nommé décide, chez lui',
    who: 'Le site nommé',
    howLong: 'selon ce site',
  },
]

/** Those that the banner asks for. */
export const optionalPurposes = purposes.filter(({ asked }) => asked === 'once')
