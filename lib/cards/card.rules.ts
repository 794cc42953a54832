import { dayOf } from '../articles/dates.rules'
import type { ArticleSummary } from '../articles/reading.queries'
import { typeset } from '../articles/typography.rules'
import type { Byline } from '../bylines/byline.queries'
import type { Shape } from '../media/variant.rules'
import type { Section } from '../sections/section.queries'

/** What a card is of: `12`, `rubrique-3`, `auteur-5`, `journal`. */
export type Subject = { kind: 'article' | 'rubrique' | 'auteur'; id: number } | { kind: 'journal' }

/** What stands on a card, in words as they are set. */
export type Card = {
  /** The paper's name. */
  paper: string
  /** What the title is of, in its colour; '' for the paper itself. */
  label: string
  hue: string
  title: string
  text: string
  /** At the foot, beside the paper's name. */
  foot: string
  picture: Shape | null
}

/** The size that Facebook, LinkedIn and X show large: 1.91 to 1. */
export const CARD = { width: 1200, height: 630 } as const

/** Dated, since cards are passed on long after. */
export const articleCard = (
  { section, headline, standfirst, publishedAt, lead }: ArticleSummary,
  paper: string,
): Card => ({
  paper,
  label: section.name,
  hue: section.hue,
  title: typeset(headline),
  text: typeset(standfirst),
  foot: dayOf(publishedAt),
  picture: lead && shapeOf(lead),
})

export const sectionCard = ({ name, description, hue }: Section, paper: string): Card => ({
  paper,
  label: 'Rubrique',
  hue,
  title: typeset(name),
  text: typeset(description),
  foot: '',
  picture: null,
})

export const authorCard = ({ name, role, biography }: Byline, paper: string): Card => ({
  paper,
  label: typeset(role) || 'La rédaction',
  hue: 'ink',
  title: typeset(name),
  text: typeset(biography),
  foot: '',
  picture: null,
})

export const paperCard = ({ name, tagline }: { name: string; tagline: string }): Card => ({
  paper: name,
  label: '',
  hue: 'ink',
  title: name,
  text: typeset(tagline),
  foot: '',
  picture: null,
})

// what of a picture changes what is drawn, and nothing else
const shapeOf = ({ contentHash, width, height, focalX, focalY }: Shape): Shape => ({
  contentHash,
  width,
  height,
  focalX,
  focalY,
})

const NAME = /^(?:(rubrique-|auteur-|)([1-9]\d{0,14})|journal)-([0-9a-f]{16})\.jpg$/

/** What a card's name says, whether or not there is such a card. Null: it is no such name. */
export function readCardName(name: string): Subject | null {
  const found = NAME.exec(name)
  if (!found) return null
  const [, kind = '', id] = found
  if (id === undefined) return { kind: 'journal' }
  return { kind: kind === '' ? 'article' : kind === 'auteur-' ? 'auteur' : 'rubrique', id: Number(id) }
}

/** What all names of a subject's cards begin with. */
export function subjectOf(subject: Subject): string {
  if (subject.kind === 'journal') return 'journal'
  return subject.kind === 'article' ? String(subject.id) : `${subject.kind}-${subject.id}`
}
