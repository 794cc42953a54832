import { z } from 'zod'
import { ROLES } from './capability.rules'

/** How many codes for a day without the authenticator are given at once. */
export const RECOVERY_CODES = 10

/** How long a session waits for its code, in seconds. */
export const CODE_SECONDS = 600

/** What was typed as a code of the authenticator: six digits, however they are grouped. Null: it is none. */
export function authenticatorCode(typed: string): string | null {
  const digits = typed.replace(/[\s\u202f-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/** What was typed as a recovery code: ten letters and digits, however they are written. Null: it is none. */
export function recoveryCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return /^[A-Z2-7]{10}$/.test(signs) ? signs : null
}

/** As it is shown, to be read and copied in two halves. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

const code = z
  .string()
  .max(40, 'Un code de six chiffres.')
  .refine((typed) => authenticatorCode(typed) !== null || recoveryCode(typed) !== null, 'Un code de six chiffres.')

export const codeForm = z.object({ code })

const current = z.string().min(1, 'Votre mot de passe actuel.').max(1024, 'Votre mot de passe actuel.')
export const passwordAgainForm = z.object({ current })

/** How the newsroom signs in. */
export const accountSettings = z.object({
  /** Whoever has one of these roles shows a second factor, or does nothing but set one up. */
  secondFactorRoles: z.array(z.enum(ROLES)).catch([]).default([]),
})
export type AccountSettings = z.output<typeof accountSettings>

/** The form of the same: boxes, of which none, one or several are sent. */
export const accountSettingsForm = z.object({
  secondFactorRoles: z
    .union([z.enum(ROLES).transform((role) => [role]), z.array(z.enum(ROLES))])
    .optional()
    .transform((roles) => roles ?? []),
})
