import { z } from 'zod'

// Characters nobody types on purpose: controls (PostgreSQL refuses U+0000 outright) and the marks that turn the
// direction of whatever follows them (Unicode TR 36, 2.5); right-to-left letters themselves are welcome.
const unwanted = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** What someone typed, made storable: composed form (NFC), no control characters, line ends as `\n`. */
export const cleanText = (typed: string): string =>
  typed.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(unwanted, '')

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

/** An identifier as forms and addresses send it. */
export const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)
