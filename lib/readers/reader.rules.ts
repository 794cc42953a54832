import { z } from 'zod'
import { email } from '../accounts/account.rules'
import { typedName } from './name.rules'

/** How long a link works that was sent to an address, in hours, and a device knows a reader, in days. */
export const LINK_HOURS = 24
export const SESSION_DAYS = 180

/** Links one network may ask for in an hour. */
export const LINKS_FROM_NETWORK = { prefix: 'links-network', points: 10, seconds: 3600 }
/** Links of one kind that go to an address in a day: from one network, so that nobody shuts others out, and in all. */
export const LINKS_TO_ADDRESS_FROM = { prefix: 'links-address-network', points: 3, seconds: 86_400 }
export const LINKS_TO_ADDRESS = { prefix: 'links-address', points: 20, seconds: 86_400 }

// a field that is missing or sent twice is an empty one: its sentence is the one a person needs
const typed = z.string().catch('')

const name = typedName('Un nom a au moins deux lettres.')

/** What the form « Votre nom » sends; without a name, who has one asks for a link to another device. */
export const linkForm = z.object({
  // not a union: it would keep to itself what is wrong with a name
  name: typed.transform((written, context) => {
    if (written.trim() === '') return null
    const { data, error } = name.safeParse(written)
    for (const { message } of error?.issues ?? []) context.addIssue(message)
    return data ?? z.NEVER
  }),
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
