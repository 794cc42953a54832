import { z } from 'zod'
import { email } from '../accounts/account.rules'
import { parisDay } from '../articles/dates.rules'
import { id, prose } from '../typed-text.rules'

/** Requests one network may send in an hour: each is answered by a person. */
export const REQUESTS_FROM_NETWORK = { prefix: 'rights-requests', points: 5, seconds: 3600 }

type Right = { name: string; law: string; means: string; ask: string }

/** Rights that a person has to answer for: no page of the site can do them at once. */
export const rights = {
  rectification: {
    name: 'Rectifier',
    law: 'RGPD, article 16',
    means: 'Faire corriger ce qui est inexact, ou compléter ce qui manque.',
    ask: 'Dites ce qui est inexact, où, et ce qu’il faut lire à la place.',
  },
  restriction: {
    name: 'Limiter l’usage',
    law: 'RGPD, article 18',
    means: 'Faire geler vos données, sans les effacer, le temps d’une vérification ou d’une contestation.',
    ask: 'Dites quelles données, et pourquoi leur usage doit être suspendu.',
  },
  objection: {
    name: 'S’opposer',
    law: 'RGPD, article 21',
    means:
      'Refuser un usage que le journal fonde sur son intérêt légitime, pour une raison qui tient à votre situation.',
    ask: 'Dites à quel usage vous vous opposez, et ce qui, dans votre situation, le justifie.',
  },
  directives: {
    name: 'Décider pour après votre mort',
    law: 'loi Informatique et Libertés, article 85',
    means: 'Dire ce que deviendront vos données, et qui y veillera.',
    ask: 'Dites ce qui doit être gardé, effacé ou transmis, et à qui nous adresser. Vos directives sont gardées tant que vous ne les retirez pas, par « Mes données ».',
  },
} as const satisfies Record<string, Right>

export type RightAsked = keyof typeof rights

export const RIGHTS = Object.keys(rights) as RightAsked[]

// a field that is missing or sent twice is an empty one: its sentence is the one a person needs
const typed = z.string().catch('')

/** What the form « Exercer un droit » sends. */
export const rightsForm = z.object({
  right: z.enum(RIGHTS, 'Choisissez le droit que vous exercez.'),
  message: typed
    .pipe(prose(5000, 'Au plus 5 000 caractères.'))
    .pipe(z.string().min(10, 'Dites-nous ce que vous demandez, en quelques mots (dix caractères au moins).')),
  email: typed.pipe(email),
  /** A field no person sees; whoever fills it is a program. */
  website: z.string().max(500).optional(),
  /** New in each form: the same form sent twice is one request. */
  formKey: z.string().regex(/^[\w-]{20,64}$/, 'Ce formulaire est incomplet : rechargez la page.'),
})

export type RightsForm = z.infer<typeof rightsForm>

/** What the administrators' buttons send: answered, or not yet after all. */
export const answerForm = z.object({ requestId: id, state: z.enum(['answered', 'open']) })

/** The right that an address names, if it is one. */
export const rightAt = (given: unknown): RightAsked | undefined => RIGHTS.find((right) => right === given)

/**
 * The last day on which a request may be answered, at noon of Paris: a month after it came (RGPD, article 12(3)). A month ends on the
 * day that has its first day's number, or, where there is none, on its last (règlement 1182/71, article 3(2)(c)).
 */
export function lastDayToAnswer(receivedAt: Date): Date {
  const [year = 0, month = 0, day = 0] = parisDay(receivedAt).split('-').map(Number)
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, lastOfNext), 11))
}

/** Days before the last one from which it is said to be near. */
const NEAR_DAYS = 7

/** How a request that nobody has answered stands. */
export function urgencyOf(receivedAt: Date, now: Date): 'late' | 'near' | 'in-time' {
  const last = lastDayToAnswer(receivedAt)
  if (parisDay(now) > parisDay(last)) return 'late'
  return parisDay(new Date(now.getTime() + NEAR_DAYS * 86_400_000)) >= parisDay(last) ? 'near' : 'in-time'
}
