import { z } from 'zod'
import { line, prose, webAddress } from '../typed-text.rules'

/** What the newspaper says of itself. Empty: not filled in yet. */
export const newspaper = z.object({
  name: line(80).pipe(z.string().min(1, 'Le nom du journal.')).default('unsujet.fr'),
  tagline: line(160).default(''),
  donationUrl: line(500).pipe(webAddress).default(''),
  contactEmail: line(254)
    .pipe(z.union([z.literal(''), z.email('Une adresse électronique.')]))
    .default(''),
  /** LCEN, article 1-1: who publishes, from where, under whose direction, on whose machines. */
  publisher: line(200).default(''),
  publisherAddress: prose(500).default(''),
  publisherPhone: line(40).default(''),
  registration: line(200).default(''),
  publicationDirector: line(120).default(''),
  host: prose(500).default(''),
})

export type Newspaper = z.infer<typeof newspaper>
