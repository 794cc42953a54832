import { z } from 'zod'
import { PARTS } from '../bylines/byline.rules'
import { line, prose } from '../typed-text.rules'
import { type Document, document, footnotesOf, imagesOf, plainText } from './document.rules'

const identifier = z.number().int().positive()

/** What a version holds, as the editor sends it. A draft may be empty; publication asks for more. */
export const articleContent = z.object({
  headline: line(200),
  standfirst: prose(600),
  body: document,
  slug: z
    .string()
    .max(100, 'Une adresse tient en 100 caractères.')
    .regex(
      /^([a-z0-9]+(-[a-z0-9]+)*)?$/,
      'Une adresse n’a que des minuscules sans accent, des chiffres et des tirets.',
    ),
  sectionId: identifier.nullable(),
  /** Who signs, in order, and what they did for it. */
  bylines: z
    .array(z.object({ id: identifier, part: z.enum(PARTS) }))
    .max(10, 'Au plus dix signatures.')
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Une signature ne se répète pas.'),
  /** What it is about, in words. */
  keywords: z.array(line(60).pipe(z.string().min(1))).max(12, 'Au plus douze mots-clés.'),
  lead: z.object({ mediaId: identifier, alt: line(500).nullable(), caption: line(1000), credit: line(200) }).nullable(),
})

export type ArticleContent = z.infer<typeof articleContent>

/** A content as the editor of an older release kept or sent it: whoever signed had no parts. Nobody's text is refused for that. */
export function withParts(content: unknown): unknown {
  if (!content || typeof content !== 'object' || !('bylineIds' in content) || 'bylines' in content) return content
  const { bylineIds, ...rest } = content
  return { ...rest, bylines: Array.isArray(bylineIds) ? bylineIds.map((id) => ({ id, part: 'text' })) : [] }
}

/** What a publication may lack, in the order a form would say it. */
export type Missing =
  | 'headline'
  | 'standfirst'
  | 'section'
  | 'slug'
  | 'bylines'
  | 'body'
  | 'lead-alt'
  | 'image-alt'
  | 'note'

const missingSentences: Record<Missing, string> = {
  headline: 'Il manque un titre.',
  standfirst: 'Il manque un chapô.',
  section: 'Il manque une rubrique.',
  slug: 'Il manque une adresse.',
  bylines: 'Il manque une signature.',
  body: 'Il manque le texte de l’article.',
  'lead-alt': 'L’image principale n’est ni décrite ni marquée décorative.',
  'image-alt': 'Une image du texte n’est ni décrite ni marquée décorative.',
  note: 'Une note du texte est vide.',
}

/** What stands between this text and its readers. Empty: nothing. */
export function missingForPublication(content: ArticleContent): Missing[] {
  const lacks: [Missing, boolean][] = [
    ['headline', content.headline === ''],
    ['standfirst', content.standfirst === ''],
    ['section', content.sectionId === null],
    ['slug', content.slug === ''],
    ['bylines', content.bylines.length === 0],
    ['body', plainText(content.body) === ''],
    ['lead-alt', content.lead !== null && content.lead.alt === null],
    ['image-alt', imagesOf(content.body).some((image) => image.attrs.alt === null)],
    ['note', footnotesOf(content.body).some((note) => note.attrs.text.trim() === '')],
  ]
  return lacks.filter(([, lacking]) => lacking).map(([missing]) => missing)
}

/** One thing that a publication lacks. `place`: which picture or note of the text, from 0 in the order of the text. */
export type Lack = { missing: Missing; place?: number; sentence: string }

/** What stands between this text and its readers, thing by thing, so that an editor can lead to each. */
export const lacksForPublication = (content: ArticleContent): Lack[] =>
  missingForPublication(content).flatMap((missing): Lack[] => {
    if (missing === 'image-alt') {
      return placesOf(imagesOf(content.body), ({ attrs }) => attrs.alt === null).map((place) => ({
        missing,
        place,
        sentence: `Image ${place + 1} du texte\u202f: ni décrite ni marquée décorative.`,
      }))
    }
    if (missing === 'note') {
      return placesOf(footnotesOf(content.body), ({ attrs }) => attrs.text.trim() === '').map((place) => ({
        missing,
        place,
        sentence: `Note ${place + 1} du texte\u202f: elle est vide.`,
      }))
    }
    return [{ missing, sentence: missingSentences[missing] }]
  })

const placesOf = <Each>(all: readonly Each[], lacks: (each: Each) => boolean): number[] =>
  all.flatMap((each, place) => (lacks(each) ? [place] : []))

/** An address from a headline: « L’Œuvre d’été » → `l-oeuvre-d-ete`, cut at a word within 80 characters. */
export function slugFrom(headline: string): string {
  const words = headline
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, 80)
    if (longer.length > 80) break
    slug = longer
  }
  return slug
}

/** Whether two texts say the same, so that saving one over the other would be no change. */
export const sameContent = (one: ArticleContent, other: ArticleContent): boolean => canonical(one) === canonical(other)

/** A value in the one spelling that two like it share: jsonb keeps no order of keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

export const emptyContent = (body: Document): ArticleContent => ({
  headline: '',
  standfirst: '',
  body,
  slug: '',
  sectionId: null,
  bylines: [],
  keywords: [],
  lead: null,
})
