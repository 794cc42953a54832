import { z } from 'zod'
import { id, line, optionalId } from '../typed-text.rules'

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
  /** The section it belongs to; none: it is one of the masthead's. */
  parentId: optionalId,
})

/** The same of a section that exists; its address is chosen, for readers know it. */
export const changedSection = sectionForm.extend({
  sectionId: id,
  slug: line(60).pipe(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Des minuscules sans accent, des chiffres et des tirets.'),
  ),
})

export type ChangedSection = z.output<typeof changedSection>

// addresses that pages of the site's own have (app/): a section there would never be seen
const taken = new Set([
  'a-propos',
  'accessibilite',
  'admin',
  'api',
  'apercu',
  'archives',
  'auteurs',
  'cartes',
  'cgu',
  'charte',
  'cle-indexnow',
  'confidentialite',
  'contact',
  'cookies',
  'don',
  'flux',
  'fonts',
  'hors-ligne',
  'integrations',
  'integrer',
  'les-plus-lus',
  'ma-lecture',
  'media',
  'mentions-legales',
  'oembed',
  'desabonnement',
  'mes-commentaires',
  'mes-donnees',
  'plan-du-site',
  'preuve',
  'redaction',
  'reglages',
  'rubriques',
  'signalements',
  'transparence',
  'une-apercu',
  'refus',
  'recherche',
  'recours',
  'relecture',
  'mots-cles',
  'corrections',
  'icons',
  'introuvable',
  'sitemaps',
])

export const isFreeAddress = (slug: string): boolean => slug !== '' && !taken.has(slug)

type Placed = { id: number; parentId: number | null }

/** Sections of the masthead, in order. */
export const topSections = <S extends Placed>(sections: readonly S[]): S[] =>
  sections.filter(({ parentId }) => parentId === null)

/** Those that the masthead shows. */
export const shownSections = <S extends Placed>(sections: readonly S[], hidden: readonly number[]): S[] =>
  topSections(sections).filter((section) => !hidden.includes(section.id))

export const withinSection = <S extends Placed>(sections: readonly S[], parent: number): S[] =>
  sections.filter(({ parentId }) => parentId === parent)

/** A section under the one it belongs to, from the top: one or two. */
export function lineOf<S extends Placed>(sections: readonly S[], wanted: number): S[] {
  const section = sections.find(({ id: each }) => each === wanted)
  if (!section) return []
  return [...sections.filter(({ id: each }) => each === section.parentId), section]
}

/** What each section is called in full, by its number: « Culture › Livres ». */
export const namesOfLines = (sections: readonly (Placed & { name: string })[]): Map<number, string> =>
  new Map(
    sections.map(({ id: each }) => [
      each,
      lineOf(sections, each)
        .map(({ name }) => name)
        .join(' › '),
    ]),
  )
