import { z } from 'zod'
import { cleanText } from './clean-text.rules'

/** One line of text, `max` characters at most, white space folded. */
export const line = (max: number, tooLong = `Au plus ${max} caractères.`) =>
  z
    .string()
    .transform((typed) => cleanText(typed).replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(max, tooLong))

/** Several lines of text, `max` characters at most; more than one empty line in a row is one. */
export const prose = (max: number, tooLong = `Au plus ${max} caractères.`) =>
  z
    .string()
    .transform((typed) =>
      cleanText(typed)
        .replace(/[^\S\n]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .pipe(z.string().max(max, tooLong))

/** The address of a site, or nothing. */
export const webAddress = z.union([
  z.literal(''),
  z.url({ protocol: /^https?$/, error: 'Une adresse complète, en https://…' }),
])

/** A box of a form: what is not ticked is not sent. */
export const box = z
  .literal('on')
  .optional()
  .transform((ticked) => ticked === 'on')

/** An identifier as forms and addresses send it. */
export const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** An identifier, or none. */
export const optionalId = z
  .union([z.literal(''), id])
  .default('')
  .transform((value) => value || null)
