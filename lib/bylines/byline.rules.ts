import { z } from 'zod'
import { line, prose } from '../typed-text.rules'

export const bylineForm = z.object({
  name: line(80).pipe(z.string().min(2, 'Le nom qui signe.')),
  role: line(120).default(''),
  biography: prose(1000).default(''),
})
