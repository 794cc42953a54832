import { z } from 'zod'
import { linkLines } from '../links/outside-link.rules'
import { box, line, optionalId, prose } from '../typed-text.rules'

/** What somebody did for an article. `agency`: their dispatches were used. */
export const PARTS = ['text', 'photo', 'video', 'agency'] as const
export type Part = (typeof PARTS)[number]

export const partNames: Record<Part, string> = {
  text: 'Texte',
  photo: 'Photos',
  video: 'Vidéo',
  agency: 'Avec (agence)',
}

/** Who signs: somebody of the newsroom, a guest, or an agency. */
export const KINDS = ['member', 'guest', 'agency'] as const
export type BylineKind = (typeof KINDS)[number]

export const kindNames: Record<BylineKind, string> = {
  member: 'De la rédaction',
  guest: 'Invité ou pigiste',
  agency: 'Agence ou organisme',
}

/** How whoever signs an article stands in it, in order. */
export type Signed = { slug: string; name: string; part: Part; kind: BylineKind; fediverse: string }

/** Who wrote it: what search engines and feeds call its authors. Without any words of its own, whoever made its pictures. */
export const authorsOf = <S extends { part: Part }>(signed: readonly S[]): S[] => {
  const written = signed.filter(({ part }) => part === 'text' || part === 'agency')
  return written.length > 0 ? written : [...signed]
}

/** Whoever else had a part in it. */
export const contributorsOf = <S extends { part: Part }>(signed: readonly S[]): S[] => {
  const authors = authorsOf(signed)
  return signed.filter((each) => !authors.includes(each))
}

/** `@nom@serveur`, as the fediverse writes it. */
const fediverse = line(120).pipe(
  z.string().regex(/^(@[\w.-]+@[a-z0-9-]+(\.[a-z0-9-]+)+)?$/i, 'De la forme @nom@serveur.exemple.'),
)

export const bylineForm = z.object({
  name: line(80).pipe(z.string().min(2, 'Le nom qui signe.')),
  kind: z.enum(KINDS).default('member'),
  role: line(120).default(''),
  biography: prose(1000).default(''),
  links: linkLines.default([]),
  fediverse: fediverse.default(''),
  /** A picture of the library. */
  photoId: optionalId,
  /** Its articles stay; it is offered for no new one. */
  retired: box,
})
