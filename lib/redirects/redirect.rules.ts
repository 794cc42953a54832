import { z } from 'zod'
import { line } from '../typed-text.rules'
import { LONGEST_PATH } from './path.rules'

/** What is typed is read by the command, which knows what the site's own address is. */
const typed = (empty: string) => z.string().trim().min(1, empty).max(2000, 'Cette adresse est trop longue.')

export const redirectForm = z.object({
  from: typed('L’adresse qui ne mène nulle part.'),
  to: typed('L’adresse où elle doit mener.'),
  /** Where the address is known to lead already, and may cease to. */
  replaces: z.string().max(2000).default(''),
})

const path = z
  .string()
  .max(LONGEST_PATH)
  .regex(/^\/\P{Cc}*$/u)

export const pathForm = z.object({ path })

const page = z.coerce.number().int().min(1).max(1000)

/** What the page of redirects is asked for; what cannot be read is not asked. */
export const redirectQuestion = z.object({
  q: line(200).optional().catch(undefined),
  /** The last address of the page before. */
  apres: path.optional().catch(undefined),
  /** Which page of addresses where nothing is. */
  page: page.catch(1).default(1),
  /** An address to be redirected, put into the form. */
  de: path.optional().catch(undefined),
})

export type RedirectQuestion = z.output<typeof redirectQuestion>
