import { LINK_HOURS, SESSION_DAYS } from '../readers/reader.rules'

/** Something personal that is kept for a time: who is told reads these words, and the purge keeps to the days. */
export type Retention = {
  what: string
  howLong: string
  why: string
  /** Days from where its clock starts (retention.queries.ts). 0: it says itself when it ends. */
  days: number
}

/**
 * All that is kept of persons and has an end: the purge, the page « Confidentialité », a person's own data and the newsroom's page
 * read this one list (RGPD, article 5(1)(e)).
 */
export const retentions = {
  traces: {
    what: 'Empreintes chiffrées du réseau et du navigateur d’où vient un commentaire',
    howLong: '30 jours après l’envoi',
    why: 'Limiter les envois en série.',
    days: 30,
  },
  authors: {
    what: 'Adresse électronique, scellée, de qui commente',
    howLong: '1 an après l’envoi',
    why: 'Dire à son auteur pourquoi un commentaire est refusé ou retiré, et répondre à son recours.',
    days: 365,
  },
  devices: {
    what: 'Empreinte de l’appareil d’où vient un commentaire',
    howLong: '1 jour après l’envoi',
    why: 'Vous laisser le modifier ou le retirer.',
    days: 1,
  },
  refused: {
    what: 'Commentaire refusé, avec le nom et l’empreinte de l’adresse de son auteur',
    howLong: '1 an après la décision',
    why: 'Répondre à qui la conteste.',
    days: 365,
  },
  lessons: {
    what: 'Signes dont le filtre des indésirables a appris, commentaire par commentaire',
    howLong: '1 an après la décision',
    why: 'Les désapprendre si la décision est revue.',
    days: 365,
  },
  undoable: {
    what: 'Commentaire tel qu’il était avant une décision',
    howLong: 'quelques secondes, un jour au plus',
    why: 'Revenir sur une décision prise par erreur.',
    days: 1,
  },
  opened: {
    what: 'Quel commentaire un membre de la rédaction a sous les yeux',
    howLong: 'une minute et demie, un jour au plus',
    why: 'Ne pas décider à deux sans le savoir.',
    days: 1,
  },
  votes: {
    what: 'Empreinte de qui trouve un commentaire utile',
    howLong: '30 jours après l’avis',
    why: 'Ne compter chacun qu’une fois.',
    days: 30,
  },
  appeals: {
    what: 'Texte d’un recours contre une décision de modération',
    howLong: '1 an après la décision sur ce recours',
    why: 'En rendre compte.',
    days: 365,
  },
  sanctions: {
    what: 'Empreintes de l’adresse et du réseau d’une personne avertie ou suspendue',
    howLong: '1 an après la fin de la sanction',
    why: 'Savoir ce qui a déjà été décidé.',
    days: 365,
  },
  notifiers: {
    what: 'Adresse électronique, scellée, et empreinte du réseau de qui signale un commentaire',
    howLong: '30 jours après la décision, un an au plus',
    why: 'Faire connaître la décision.',
    days: 30,
  },
  reporters: {
    what: 'Adresse électronique, scellée, et empreinte du réseau de qui signale une erreur',
    howLong: '30 jours après le traitement, un an au plus',
    why: 'Vous répondre.',
    days: 30,
  },
  readers: {
    what: 'Nom réservé et adresse électronique, scellée',
    howLong: '3 ans après la dernière utilisation',
    why: 'Vous garder ce nom et vous écrire.',
    days: 1095,
  },
  readerDevices: {
    what: 'Appareil qui reconnaît un nom réservé',
    howLong: `${SESSION_DAYS} jours`,
    why: 'Vous éviter de confirmer chaque fois.',
    days: 0,
  },
  links: {
    what: 'Lien envoyé à une adresse électronique, et cette adresse, scellée',
    howLong: `${LINK_HOURS} heures`,
    why: 'Confirmer que l’adresse est la vôtre.',
    days: 0,
  },
  letters: {
    what: 'Message que nous vous écrivons',
    howLong: 'jusqu’à son départ ; 30 jours, le fait de l’avoir envoyé',
    why: 'L’envoyer encore si votre messagerie ne répond pas.',
    days: 30,
  },
  forms: {
    what: 'Formulaire qui n’a pas pu être pris',
    howLong: 'une demi-heure',
    why: 'Vous rendre votre texte.',
    days: 0,
  },
  limits: {
    what: 'Compteur d’envois, par empreinte de réseau ou d’adresse',
    howLong: '1 jour au plus',
    why: 'Limiter les envois en série.',
    days: 0,
  },
  keys: {
    what: 'Clé des empreintes de réseaux et de navigateurs',
    howLong: '30 jours',
    why: 'Sans elle, une empreinte ne mène plus à personne.',
    days: 30,
  },
  viewLines: {
    what: 'Lectures comptées de trois en trois secondes, sans adresse ni identifiant',
    howLong: '24 heures',
    why: 'Suivre l’audience du jour, et en faire les sommes.',
    days: 1,
  },
  viewHours: {
    what: 'Nombre de lectures de chaque page, heure par heure',
    howLong: '25 mois',
    why: 'Savoir ce qui est lu, et comparer une année à l’autre.',
    days: 760,
  },
  viewDays: {
    what: 'Nombre de lectures de chaque page, jour par jour',
    howLong: '25 mois',
    why: 'Suivre l’audience d’une semaine ou d’un mois.',
    days: 760,
  },
  viewMonths: {
    what: 'Nombre de lectures de chaque page, mois par mois',
    howLong: '25 mois',
    why: 'Suivre l’audience d’une année.',
    days: 760,
  },
  viewSources: {
    what: 'Nombre de lectures de chaque page selon le site d’où l’on vient, jour par jour',
    howLong: '25 mois',
    why: 'Savoir d’où viennent les lecteurs.',
    days: 760,
  },
  missing: {
    what: 'Adresse demandée où il n’y a rien, et combien de fois, sans savoir par qui',
    howLong: '90 jours après la dernière demande',
    why: 'Trouver les liens cassés, et les faire mener où il faut.',
    days: 90,
  },
  rightsRequests: {
    what: 'Demande sur vos droits, et votre adresse électronique, scellée',
    howLong: '1 an après la réponse ; sans réponse, 2 ans après l’envoi',
    why: 'Vous répondre, puis pouvoir montrer que nous l’avons fait.',
    days: 365,
  },
  repliers: {
    what: 'Coordonnées, scellées, et demande de qui exerce un droit de réponse ; son nom et sa réponse, si elle ne paraît pas',
    howLong: '1 an après la décision ; sans décision, 2 ans après l’enregistrement',
    why: 'Lui faire connaître la décision, et en répondre si elle est contestée.',
    days: 365,
  },
  sessions: {
    what: 'Session d’un membre de la rédaction',
    howLong: 'jusqu’à son terme',
    why: 'Reconnaître qui y travaille.',
    days: 0,
  },
  passwordLinks: {
    what: 'Lien envoyé à un membre de la rédaction pour choisir un autre mot de passe',
    howLong: 'une heure',
    why: 'Savoir que le lien est le sien.',
    days: 0,
  },
  previews: {
    what: 'Lien de relecture : à qui un texte a été montré avant parution, quels navigateurs l’ont ouvert, ce qui a été répondu',
    howLong: '1 an après la fin du lien',
    why: 'Savoir qui a lu et approuvé quoi, si la publication est contestée.',
    days: 365,
  },
  acts: {
    what: 'Journal des actes : connexions, comptes, réglages, et qui les a faits',
    howLong: '1 an',
    why: 'Savoir ce qui s’est passé, et l’expliquer, après un incident.',
    days: 365,
  },
  invitations: {
    what: 'Invitation à rejoindre la rédaction',
    howLong: 'jusqu’à son terme',
    why: 'Ouvrir un compte à qui est invité.',
    days: 0,
  },
} as const satisfies Record<string, Retention>

export type RetentionId = keyof typeof retentions

/** Which month of the keys of hashes a moment is in. */
export const periodOf = (at: Date): number => Math.floor(at.getTime() / 86_400_000 / retentions.keys.days)

/** A notice or a report of an error nobody decides on: its sender is forgotten after so many days all the same. */
export const UNDECIDED_DAYS = 365

/**
 * A request about rights that nobody answers is forgotten after so many days all the same. One that is answered stays for the year in
 * which not having answered may be prosecuted (Code pénal, article R. 625-11; Code de procédure pénale, article 9).
 */
export const UNANSWERED_DAYS = 730

/** What is kept as long as something else is. */
export const lasting = {
  shownComments: {
    what: 'Commentaire en ligne, nom de son auteur et empreinte de son adresse électronique',
    howLong: 'tant qu’il est en ligne',
    why: 'Le publier, et vous le rendre quand vous le demandez.',
  },
  rulings: {
    what: 'Décision de la modération, sans l’auteur du commentaire',
    howLong: 'tant que le journal paraît',
    why: 'En rendre compte.',
  },
  reports: {
    what: 'Signalement d’une erreur ou d’un commentaire, sans son expéditeur',
    howLong: 'tant que le journal paraît',
    why: 'Garder trace des corrections et des décisions.',
  },
  publishedReplies: {
    what: 'Réponse parue sous un article, et nom de son auteur',
    howLong: 'tant que le journal paraît, sous l’article tant qu’il est en ligne',
    why: 'La tenir à la disposition des lecteurs aussi longtemps que l’article.',
  },
  directives: {
    what: 'Directives sur vos données après votre mort, et votre adresse électronique, scellée',
    howLong: 'tant que vous ne les retirez pas',
    why: 'Les suivre.',
  },
  consents: {
    what: 'Choix sur les cookies, sous un reçu tiré au hasard qui ne mène à personne',
    howLong: 'tant que le journal paraît',
    why: 'Prouver qu’il a été demandé et respecté.',
  },
  accounts: {
    what: 'Compte d’un membre de la rédaction : nom, adresse électronique, empreinte du mot de passe, rôles',
    howLong: 'tant que le journal paraît',
    why: 'Savoir qui a écrit, publié et décidé.',
  },
  versions: {
    what: 'Chaque version d’un article, et qui l’a écrite',
    howLong: 'tant que le journal paraît',
    why: 'Ne rien perdre, et savoir d’où vient un changement.',
  },
  marginNotes: {
    what: 'Note de la rédaction en marge d’un article, et qui l’a écrite',
    howLong: 'tant que le journal paraît',
    why: 'Comprendre plus tard ce qui a été demandé d’un texte.',
  },
  assignments: {
    what: 'Sujets du calendrier de la rédaction : qui les a proposés, et à qui ils sont confiés',
    howLong: 'tant que le journal paraît',
    why: 'Préparer le journal à plusieurs, et savoir d’où vient un article.',
  },
  signatures: {
    what: 'Signature d’un article : nom, fonction, biographie',
    howLong: 'tant que le journal paraît',
    why: 'Dire de qui est un article.',
  },
} as const satisfies Record<string, Omit<Retention, 'days'>>

export type LastingId = keyof typeof lasting
