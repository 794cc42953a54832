import { type LastingId, lasting, type Retention, type RetentionId, retentions } from './retention.rules'

/** What makes a processing lawful: a point of RGPD, article 6(1), and what it means here. */
type Ground = { point: 'a' | 'b' | 'c' | 'f'; words: string }

/** One processing of personal data, as RGPD, article 30(1), has it written down and article 13 has it told. */
export type Processing = {
  name: string
  purpose: string
  grounds: readonly Ground[]
  persons: string
  data: string
  recipients: string
  /** Outside the European Union. */
  transfers: string
  security: readonly SecurityId[]
  /** What it keeps, by the one list that the purge keeps to. */
  kept: readonly (RetentionId | LastingId)[]
  /** How long, where nothing of it is on that list. */
  howLong?: string
}

/** Measures of security (RGPD, article 32), each as it is in the code. */
export const securities = {
  doors: 'Accès par compte personnel et par rôle, contrôlé à chaque action',
  hashes: 'Empreintes à clé des réseaux et des navigateurs, clé détruite après 30 jours',
  sealed: 'Adresses scellées (AES-256-GCM), les électroniques comparées par empreinte à clé',
  erased: 'Effacement automatique toutes les dix minutes de ce qui est arrivé à son terme',
  passwords: 'Mots de passe gardés en empreinte argon2id ; essais limités',
  sessions: 'Sessions révocables, jetons gardés en empreinte',
  logs: 'Journal technique sans adresse réseau, ni adresse électronique, ni jeton',
  anonymous: 'Sommes seules, sans identifiant ; sel jamais écrit, renouvelé chaque jour',
  asked: 'Rien n’est chargé d’un autre site avant un geste qui le demande',
  immutable: 'Preuves que la base de données refuse de modifier ou d’effacer',
} as const

type SecurityId = keyof typeof securities

/** What most processings say of transfers: the site makes none. */
export const NO_TRANSFER = 'Aucun du fait du site.'
const NEWSROOM = 'La rédaction, selon le rôle de chacun'
const HOST = 'l’hébergeur, pour le compte du journal'

/** The register of processings: the page « Confidentialité », its tests and the newsroom's export read this one list. */
const register = {
  lecture: {
    name: 'Lecture du site',
    purpose: 'Servir les pages, trouver les pannes et les liens cassés.',
    grounds: [{ point: 'f', words: 'intérêt légitime à faire fonctionner le site' }],
    persons: 'Lectrices et lecteurs',
    data: 'Adresse de la page, heure, résultat ; l’adresse réseau sert à répondre, et n’est pas notée.',
    recipients: `Qui exploite le site, ${HOST}`,
    transfers: NO_TRANSFER,
    security: ['logs', 'erased'],
    kept: ['missing'],
  },
  audience: {
    name: 'Mesure d’audience',
    purpose: 'Savoir ce qui est lu, et d’où viennent les lecteurs.',
    grounds: [
      { point: 'f', words: 'intérêt légitime à connaître son audience (mesure dispensée de consentement par la CNIL)' },
    ],
    persons: 'Lectrices et lecteurs, sauf qui s’y oppose',
    data: 'Page lue, site d’où l’on vient, sorte d’appareil, durée et part lue : des sommes, au sujet de personne.',
    recipients: `${NEWSROOM}, ${HOST}`,
    transfers: NO_TRANSFER,
    security: ['anonymous', 'erased', 'doors'],
    kept: ['viewLines', 'viewHours', 'viewDays', 'viewMonths', 'viewSources'],
  },
  'autres-sites': {
    name: 'Contenus d’autres sites',
    purpose: 'Afficher une vidéo ou un message d’un autre site, à la demande ou toujours pour les sites acceptés.',
    grounds: [
      { point: 'a', words: 'consentement, que l’on donne en demandant l’affichage, une fois ou pour toujours' },
    ],
    persons: 'Lectrices et lecteurs qui le demandent',
    data: 'Ce que le navigateur dit au site affiché, dont l’adresse réseau ; le journal n’en reçoit rien.',
    recipients: 'Le site affiché (YouTube, Dailymotion, X, Mastodon, Bluesky ou celui qui est nommé)',
    transfers: 'Possible : certains de ces sites sont hors de l’Union européenne, dont YouTube et X aux États-Unis.',
    security: ['asked'],
    kept: [],
    howLong: 'Le journal ne garde que la preuve du consentement ; le site affiché décide chez lui.',
  },
  commentaires: {
    name: 'Discussion et modération',
    purpose: 'Publier les commentaires, écarter les abus, décider, motiver, entendre les recours.',
    grounds: [
      { point: 'f', words: 'intérêt légitime à animer une discussion et à la modérer' },
      {
        point: 'c',
        words: 'obligation de motiver les retraits et d’entendre qui les conteste (règlement UE 2022/2065)',
      },
    ],
    persons: 'Qui commente, ou trouve un commentaire utile',
    data: 'Nom, texte, adresse électronique ; empreintes du réseau, du navigateur et de l’appareil ; décisions, recours, sanctions.',
    recipients: `Le public, pour ce qui paraît ; la modération, ${HOST}`,
    transfers: NO_TRANSFER,
    security: ['sealed', 'hashes', 'erased', 'doors'],
    kept: [
      'shownComments',
      'authors',
      'traces',
      'devices',
      'votes',
      'refused',
      'undoable',
      'opened',
      'lessons',
      'appeals',
      'sanctions',
      'rulings',
    ],
  },
  nom: {
    name: 'Noms réservés',
    purpose:
      'Garder un nom à qui le réserve, et reconnaître ses appareils ; ouvrir « Mes données » à qui tient une adresse.',
    grounds: [{ point: 'b', words: 'exécution de ce que vous demandez' }],
    persons: 'Qui réserve un nom, ou demande à voir ses données',
    data: 'Nom, adresse électronique, souhaits de messages, appareils reconnus, liens envoyés.',
    recipients: `Le public, pour le nom ; ${HOST}`,
    transfers: NO_TRANSFER,
    security: ['sealed', 'sessions', 'erased'],
    kept: ['readers', 'readerDevices', 'links'],
  },
  messages: {
    name: 'Messages',
    purpose: 'Écrire ce qui est demandé (réponses, liens, reçus) ou dû (décisions).',
    grounds: [
      { point: 'b', words: 'exécution de ce que vous demandez' },
      { point: 'c', words: 'obligation de faire connaître une décision et ses motifs' },
    ],
    persons: 'Qui a donné son adresse',
    data: 'Adresse électronique et texte du message.',
    recipients: 'Le service de messagerie du journal, celui du destinataire',
    transfers: NO_TRANSFER,
    security: ['sealed', 'erased'],
    kept: ['letters'],
  },
  signalements: {
    name: 'Signalements',
    purpose: 'Vérifier ce que les lecteurs signalent, corriger, décider, répondre.',
    grounds: [
      { point: 'f', words: 'intérêt légitime à corriger ses erreurs' },
      { point: 'c', words: 'obligation d’examiner ce qui est signalé comme illicite (règlement UE 2022/2065)' },
    ],
    persons: 'Qui signale une erreur ou un commentaire',
    data: 'Texte du signalement, adresse électronique si elle est donnée, empreinte du réseau.',
    recipients: `${NEWSROOM}, ${HOST}`,
    transfers: NO_TRANSFER,
    security: ['sealed', 'hashes', 'erased', 'doors'],
    kept: ['notifiers', 'reporters', 'reports'],
  },
  demandes: {
    name: 'Demandes sur vos droits',
    purpose: 'Répondre à qui exerce un droit, et pouvoir montrer que c’est fait.',
    grounds: [{ point: 'c', words: 'obligation de répondre (RGPD, article 12 ; loi 78-17, article 85)' }],
    persons: 'Qui exerce un droit',
    data: 'Droit exercé, texte de la demande, adresse électronique, jour de la réponse.',
    recipients: `L’administration du journal, ${HOST}`,
    transfers: NO_TRANSFER,
    security: ['sealed', 'erased', 'doors'],
    kept: ['rightsRequests', 'directives'],
  },
  'droit-de-reponse': {
    name: 'Droit de réponse',
    purpose: 'Recevoir les demandes, en décider dans le délai légal, publier les réponses sous les articles.',
    grounds: [
      { point: 'c', words: 'obligation d’insérer les réponses (loi 2004-575, article 1-1, III ; décret 2007-1527)' },
    ],
    persons: 'Qui demande un droit de réponse',
    data: 'Nom, coordonnées, demande, texte de la réponse, décision et son motif.',
    recipients: `Le public, pour la réponse qui paraît et le nom qui la signe ; le secrétariat de rédaction, ${HOST}`,
    transfers: NO_TRANSFER,
    security: ['sealed', 'erased', 'doors'],
    kept: ['repliers', 'publishedReplies'],
  },
  cookies: {
    name: 'Preuve des choix sur les cookies',
    purpose: 'Retenir un choix, et prouver qu’il a été demandé.',
    grounds: [{ point: 'c', words: 'obligation de prouver le consentement (RGPD, article 7)' }],
    persons: 'Qui répond au bandeau ou à la page des cookies',
    data: 'Choix, version de la question, lieu, moment, reçu tiré au hasard : rien qui mène à une personne.',
    recipients: `L’administration du journal, ${HOST}`,
    transfers: NO_TRANSFER,
    security: ['immutable', 'doors'],
    kept: ['consents'],
  },
  securite: {
    name: 'Protection contre les abus',
    purpose: 'Limiter les envois en série, rendre un texte qui n’a pas pu être pris.',
    grounds: [{ point: 'f', words: 'intérêt légitime à protéger le site' }],
    persons: 'Qui envoie un formulaire, ou se connecte à la rédaction',
    data: 'Empreinte du réseau ou de l’adresse, nombre d’envois, formulaire à revoir.',
    recipients: `Personne ; ${HOST}`,
    transfers: NO_TRANSFER,
    security: ['hashes', 'sealed', 'erased'],
    kept: ['limits', 'forms', 'keys'],
  },
  redaction: {
    name: 'Rédaction',
    purpose: 'Écrire, signer et publier à plusieurs, et savoir qui a fait quoi.',
    grounds: [
      { point: 'b', words: 'exécution de ce qui lie le journal à ses membres' },
      { point: 'f', words: 'intérêt légitime à garder l’histoire de ses articles' },
    ],
    persons: 'Membres de la rédaction, personnes invitées à la rejoindre, signataires',
    data: 'Nom, adresse électronique, empreinte du mot de passe, secret scellé de la validation en deux étapes, rôles, sessions et leur navigateur, actes d’administration, sujets proposés ou confiés, versions écrites, notes en marge, signature.',
    recipients: `Le public, pour la signature ; ${NEWSROOM.toLowerCase()} ; ${HOST}`,
    transfers: NO_TRANSFER,
    security: ['passwords', 'sessions', 'doors', 'immutable'],
    kept: [
      'accounts',
      'sessions',
      'passwordLinks',
      'invitations',
      'acts',
      'assignments',
      'versions',
      'marginNotes',
      'signatures',
    ],
  },
  relectures: {
    name: 'Relectures avant parution',
    purpose: 'Faire lire un texte à qui il concerne avant qu’il paraisse, et garder sa réponse.',
    grounds: [
      { point: 'f', words: 'intérêt légitime à vérifier ce que le journal va publier, et à pouvoir le montrer' },
    ],
    persons: 'Personnes à qui un texte est donné à relire',
    data: 'Nom que leur donne la rédaction, navigateur et heure de chaque ouverture, réponse et remarques.',
    recipients: `${NEWSROOM}, ${HOST}`,
    transfers: NO_TRANSFER,
    security: ['sessions', 'doors', 'erased'],
    kept: ['previews'],
  },
  articles: {
    name: 'Articles et archives',
    purpose: 'Informer, et garder ce qui a paru.',
    grounds: [
      {
        point: 'f',
        words: 'intérêt légitime à informer, liberté d’expression (RGPD, article 85 ; loi 78-17, article 80)',
      },
    ],
    persons: 'Personnes dont parlent les articles, ou que montrent les images',
    data: 'Ce que l’information demande.',
    recipients: 'Le public',
    transfers: 'Le site se lit de partout.',
    security: ['doors'],
    kept: [],
    howLong: 'Un article reste tant que le journal paraît, ou jusqu’à son retrait.',
  },
} as const satisfies Record<string, Processing>

export type ProcessingId = keyof typeof register

export const processings = Object.entries(register) as unknown as readonly [ProcessingId, Processing][]

/** What a processing keeps, with how long and why. */
export const keptBy = ({ kept }: Processing): Pick<Retention, 'what' | 'howLong' | 'why'>[] =>
  kept.map((id) => ({ ...retentions, ...lasting })[id])

/** « Intérêt légitime à … (RGPD, article 6(1)(f)) » */
export const groundsOf = ({ grounds }: Processing): string =>
  grounds
    .map(({ point, words }) => `${words.charAt(0).toUpperCase()}${words.slice(1)} (RGPD, article 6(1)(${point}))`)
    .join(' ; ')
