import { z } from 'zod'
import { email } from '../accounts/account.rules'
import { hasWords, tamed } from '../comments/comment-text.rules'
import { line } from '../typed-text.rules'

/** How long a link works that was sent to an address, in hours, and a device knows a reader, in days. */
export const LINK_HOURS = 24
export const SESSION_DAYS = 180

/** Links one network may ask for in an hour, and one address may be sent in a day. */
export const LINKS_FROM_NETWORK = { prefix: 'links-network', points: 10, seconds: 3600 }
export const LINKS_TO_ADDRESS = { prefix: 'links-address', points: 5, seconds: 86_400 }

/**
 * A name as it is told from others: without case, accents, spaces and signs, and with letters of other shapes as the plain ones
 * (Unicode TR 36, 2.10.2, in small). « Zoé. L » is « zoe l ».
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[аеорсухіјѕ]/g, (letter) => alike[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')

// Cyrillic letters that look like Latin ones
const alike: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
}

const ours = new Set(['redaction', 'laredaction', 'moderation', 'lamoderation', 'administrateur', 'administration'])

/** Whether a name speaks for the newspaper. */
export const speaksForUs = (name: string): boolean => ours.has(nameKey(name))

// a field that is missing or sent twice is an empty one: its sentence is the one a person needs
const typed = z.string().catch('')

/** What the form « Votre nom » sends; without a name, who has one asks for a link to another device. */
export const linkForm = z.object({
  name: typed
    .pipe(line(60, 'Au plus 60 caractères.'))
    .transform(tamed)
    .transform((name) => name || null)
    .refine((name) => name === null || hasWords(name), 'Un nom a au moins deux lettres.')
    .refine((name) => name === null || !speaksForUs(name), 'Ce nom est celui de la rédaction.'),
  email: typed.pipe(email),
  /** A field no person sees; whoever fills it is a program. */
  website: z.string().max(500).optional(),
})

export const dataForm = linkForm.pick({ email: true, website: true })
export const tokenForm = z.object({ token: z.string().max(100) })
export const wishesForm = z.object({
  replies: z.literal('1').optional().transform(Boolean),
  decisions: z.literal('1').optional().transform(Boolean),
})
export const erasureForm = tokenForm.extend({
  sure: z.literal('1', 'Cochez la case : l’effacement est définitif.'),
})
export const unsubscribeForm = z.object({ token: z.string().max(200) })
