import { z } from 'zod'
import { email } from '../accounts/account.rules'
import { id, prose } from '../typed-text.rules'

/** Notices one address may send in an hour: people read them. */
export const NOTICES_AT_ONCE = 5
export const NOTICES_SECONDS = 3600
/** Receipts that go to one address in a day, from wherever they come. */
export const RECEIPTS_TO_ADDRESS = { prefix: 'receipts', points: 5, seconds: 86_400 }

/** Why a comment should not be there: what the law forbids, and what the charter does. */
export const groundNames = {
  haine: 'Propos haineux ou discriminatoires',
  injure: 'Injure ou diffamation',
  violence: 'Menace, appel à la violence ou apologie du terrorisme',
  'vie-privee': 'Atteinte à la vie privée',
  publicite: 'Publicité ou tromperie',
  autre: 'Autre chose d’illicite ou de contraire à nos règles',
} as const

export type Ground = keyof typeof groundNames
const GROUNDS = Object.keys(groundNames) as Ground[]

export const groundName = (ground: string): string => groundNames[ground as Ground] ?? ground

// a field that is missing or sent twice is an empty one: its sentence is the one a person needs
const typed = z.string().catch('')

/** What the form « Signaler un commentaire » sends: DSA, article 16(2) a and b, and c if its sender wants to. */
export const noticeForm = z.object({
  commentId: id,
  ground: z.enum(GROUNDS, 'Choisissez un motif.'),
  explanation: typed
    .pipe(prose(2000, 'Au plus 2 000 caractères.'))
    .pipe(z.string().min(10, 'Dites-nous pourquoi, en quelques mots (dix caractères au moins).')),
  email: typed.pipe(
    z.union([z.literal('').transform(() => null), email], { error: 'Une adresse électronique, comme nom@exemple.fr.' }),
  ),
  /** A field no person sees; whoever fills it is a program. */
  website: z.string().max(500).optional(),
})

export type NoticeForm = z.infer<typeof noticeForm>

/** What was decided, as its sender reads it. */
export const outcomeNames = {
  kept: 'Le commentaire reste en ligne : il n’enfreint ni la loi ni nos règles.',
  removed: 'Le commentaire a été retiré.',
} as const

/** What a moderator decides on a notice, and tells its sender. */
export const settlementForm = z.object({
  noticeId: id,
  outcome: z.enum(['kept', 'removed']),
  words: prose(500, 'Au plus 500 caractères.').default(''),
})
