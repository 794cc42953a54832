import { z } from 'zod'

/** What is typed is read by the command, which knows what the site's own address is. */
const typed = (empty: string) => z.string().trim().min(1, empty).max(2000, 'Cette adresse est trop longue.')

export const redirectForm = z.object({
  from: typed('L’adresse qui ne mène nulle part.'),
  to: typed('L’adresse où elle doit mener.'),
  /** Where the address is known to lead already, and may cease to. */
  replaces: z.string().max(2000).default(''),
})

export const pathForm = z.object({ path: z.string().max(1000).startsWith('/') })

const page = z.coerce.number().int().min(1).max(1000)

/** What the page of redirects is asked for; what cannot be read is not asked. */
export const redirectQuestion = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  /** The last address of the page before. */
  apres: z.string().max(1000).startsWith('/').optional().catch(undefined),
  /** Which page of addresses where nothing is. */
  page: page.catch(1).default(1),
  /** An address to be redirected, put into the form. */
  de: z.string().max(1000).startsWith('/').optional().catch(undefined),
})

export type RedirectQuestion = z.output<typeof redirectQuestion>
