import { z } from 'zod'
import { line } from '../typed-text.rules'
import { ROLES } from './capability.rules'
import { isGuessable, password } from './password.rules'

export const email = line(254)
  .transform((typed) => typed.toLowerCase())
  .pipe(z.email('Une adresse électronique, comme nom@exemple.fr.'))

/** How long a link to choose another password by is good. */
export const LINK_MINUTES = 60

export const passwordLinkForm = z.object({ email })
export const newPasswordForm = z.object({ token: z.string().max(100), password })
export const passwordForm = z.object({
  current: z.string().min(1, 'Votre mot de passe actuel.').max(1024, 'Votre mot de passe actuel.'),
  password,
})

/** The form of an invitation's link. */
export const acceptanceForm = z
  .object({ token: z.string().max(100), name: line(80).pipe(z.string().min(2, 'Votre nom.')), password })
  .refine(({ name, password: typed }) => !isGuessable(typed, [name]), {
    path: ['password'],
    error: 'Ce mot de passe ressemble trop à votre nom.',
  })

/** Boxes of a form, at least one of them ticked. */
export const rolesField = z
  .union([z.enum(ROLES).transform((role) => [role]), z.array(z.enum(ROLES))], 'Choisissez au moins un rôle.')
  .pipe(z.array(z.enum(ROLES)).min(1, 'Choisissez au moins un rôle.'))

export const invitationForm = z.object({ email, roles: rolesField })

/** Where to go after signing in: a page of the newsroom's own, never another site. */
export function wayBack(wanted: string | string[] | undefined): string {
  return typeof wanted === 'string' && /^\/admin(\/[\w/-]*)?(\?[\w=&%.-]*)?$/.test(wanted) ? wanted : '/admin'
}
