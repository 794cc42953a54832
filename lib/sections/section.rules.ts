import { z } from 'zod'
import { line } from '../typed-text.rules'

export const HUES = ['red', 'blue', 'ochre', 'plum', 'green'] as const

export const hueNames: Record<(typeof HUES)[number], string> = {
  red: 'Rouge',
  blue: 'Bleu',
  ochre: 'Ocre',
  plum: 'Prune',
  green: 'Vert',
}

export const sectionForm = z.object({
  name: line(60).pipe(z.string().min(2, 'Le nom de la rubrique.')),
  description: line(300).default(''),
  hue: z.enum(HUES, 'Choisissez une couleur.'),
})

// addresses that pages of the site's own have (app/): a section there would never be seen
const taken = new Set([
  'admin',
  'api',
  'auteurs',
  'confidentialite',
  'cookies',
  'don',
  'media',
  'mentions-legales',
  'refus',
  'recherche',
  'mots-cles',
  'corrections',
  'icons',
  'introuvable',
])

export const isFreeAddress = (slug: string): boolean => slug !== '' && !taken.has(slug)
