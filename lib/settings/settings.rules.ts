import { z } from 'zod'
import { line, prose, webAddress } from '../typed-text.rules'

/** What a publisher may be; it decides what the law has it say (LCEN, article 1-1). */
export const publisherKinds = {
  company: 'Une société',
  association: 'Une association',
  person: 'Une personne',
  authority: 'Une collectivité ou un établissement public',
} as const

const KINDS = Object.keys(publisherKinds) as (keyof typeof publisherKinds)[]

/** What the newspaper says of itself. Empty: not filled in yet. */
export const newspaper = z.object({
  name: line(80).pipe(z.string().min(1, 'Le nom du journal.')).default('unsujet.fr'),
  tagline: line(160).default(''),
  donationUrl: line(500).pipe(webAddress).default(''),
  contactEmail: line(254)
    .pipe(z.union([z.literal(''), z.email('Une adresse électronique.')]))
    .default(''),
  publisher: line(200).default(''),
  publisherKind: z.enum(['', ...KINDS], 'Choisissez ce qu’est l’éditeur.').default(''),
  publisherAddress: prose(500).default(''),
  publisherPhone: line(40).default(''),
  registration: line(200).default(''),
  capital: line(80).default(''),
  publicationDirector: line(120).default(''),
  hostName: line(200).default(''),
  hostAddress: prose(500).default(''),
  hostPhone: line(40).default(''),
  /** RGPD, article 37: few newspapers have to name one. */
  dataProtectionOfficer: prose(300).default(''),
})

export type Newspaper = z.infer<typeof newspaper>

/** What each setting is called: by the form, and by whoever misses it. */
export const settingNames: Record<keyof Newspaper, string> = {
  name: 'Nom du journal',
  tagline: 'Devise',
  donationUrl: 'Adresse de la page de don',
  contactEmail: 'Adresse électronique de contact',
  publisher: 'Éditeur',
  publisherKind: 'Ce qu’est l’éditeur',
  publisherAddress: 'Siège de l’éditeur',
  publisherPhone: 'Téléphone de l’éditeur',
  registration: 'Numéro d’immatriculation',
  capital: 'Capital social',
  publicationDirector: 'Directeur ou directrice de la publication',
  hostName: 'Nom de l’hébergeur',
  hostAddress: 'Adresse de l’hébergeur',
  hostPhone: 'Téléphone de l’hébergeur',
  dataProtectionOfficer: 'Délégué ou déléguée à la protection des données',
}
