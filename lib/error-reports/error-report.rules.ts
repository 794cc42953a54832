import { z } from 'zod'
import { email } from '../accounts/account.rules'
import { id, prose } from '../typed-text.rules'

/** Reports one address may send in an hour: the desk reads them by hand. */
export const REPORTS_AT_ONCE = 5
export const REPORTS_SECONDS = 3600

/** What may be wrong with an article. */
export const kindNames = {
  typo: 'Une faute de langue ou de frappe',
  fact: 'Un fait inexact',
  source: 'Une source absente ou mal citée',
  picture: 'Une image, sa légende ou son crédit',
  link: 'Un lien mort',
  other: 'Autre chose',
} as const

export type ReportKind = keyof typeof kindNames

const KINDS = Object.keys(kindNames) as ReportKind[]

// a field that is missing or sent twice is an empty one: its sentence is the one a person needs
const typed = z.string().catch('')

/** What the form « Signaler une erreur » sends. Messages are shown beside their fields. */
export const errorReportForm = z.object({
  articleId: id,
  kind: z.enum(KINDS, 'Choisissez ce qui ne va pas.'),
  passage: typed.pipe(prose(1000, 'Citez au plus 1 000 caractères.')),
  explanation: typed
    .pipe(prose(2000, 'Au plus 2 000 caractères.'))
    .pipe(z.string().min(10, 'Dites-nous ce qui ne va pas, en quelques mots (dix caractères au moins).')),
  email: typed.pipe(
    z.union([z.literal('').transform(() => null), email], { error: 'Une adresse électronique, comme nom@exemple.fr.' }),
  ),
  /** A field no person sees; whoever fills it is a program. */
  website: z.string().max(500).optional(),
  /** New in each form: the same form sent twice is one report. */
  formKey: z.string().regex(/^[\w-]{20,64}$/, 'Ce formulaire est incomplet : rechargez la page.'),
})

export type ErrorReportForm = z.infer<typeof errorReportForm>

/** What the desk's button sends: done, or to be done again. */
export const settlementForm = z.object({ reportId: id, state: z.enum(['handled', 'open']) })

/** What the desk's address may say; anything else is as if it were not there. `fait`: what was just done, `handled-12`. */
export const deskAddress = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  refus: z.string().optional().catch(undefined),
  fait: z
    .string()
    .regex(/^(handled|open)-\d{1,15}$/)
    .transform((written) => {
      const [state, reportId] = written.split('-')
      return { state: state === 'open' ? ('open' as const) : ('handled' as const), reportId: Number(reportId) }
    })
    .optional()
    .catch(undefined),
})
