import type { Block } from './blocks'

type SectionSlug =
  | 'actualite'
  | 'monde'
  | 'europe'
  | 'economie'
  | 'energie'
  | 'culture'
  | 'livres'
  | 'sciences'
  | 'climat'

/** Either a fixed instant (ISO 8601 with its zone) or hours before the moment of seeding. */
export type SeedMoment = string | { hoursAgo: number }

/**
 * A reader's comment.
 *
 * - `hoursAfter` counts from the article's publication, fractions allowed. The seeded articles keep it small enough
 *   that no comment falls in the future.
 * - `replyTo` is the index, in the same array, of an earlier comment.
 * - `state` is `approved` when left out.
 */
type SeedComment = {
  name: string
  body: string
  hoursAfter: number
  replyTo?: number
  state?: 'approved' | 'waiting'
}

/**
 * An article of the demonstration newspaper.
 *
 * - `headline` at most 90 characters, `standfirst` at most 200, both plain text.
 * - `bylines` are slugs of `bylines` in `newspaper.ts`, in the order in which they sign.
 * - `illustration.file` lies in `illustrations/`, an SVG of 1600 × 900.
 * - Text is typed with ordinary spaces before ; : ! ? and inside « »; the site sets the narrow ones.
 */
export type SeedArticle = {
  slug: string
  section: SectionSlug
  headline: string
  standfirst: string
  bylines: string[]
  keywords: string[]
  illustration: { file: string; alt: string; caption: string; credit: string }
  publishedAt: SeedMoment
  updatedAt?: SeedMoment
  /** What was wrong until `updatedAt`, and the standfirst that had it. */
  correction?: { text: string; formerStandfirst: string }
  body: Block[]
  comments?: SeedComment[]
}

/** Who signs: a name, a role at the paper and two sentences. */
export type SeedByline = { slug: string; name: string; role: string; biography: string }

export type SeedSection = {
  slug: SectionSlug
  name: string
  hue: 'red' | 'blue' | 'ochre' | 'plum' | 'green'
  description: string
  /** The section it belongs to. */
  parent?: SectionSlug
}
