import { z } from 'zod'
import { typeset } from '../articles/typography.rules'

/** A letter. Its text is plain, in lines as they are to be read. */
export const mail = z.object({
  to: z.email(),
  subject: z.string().min(1).max(200),
  text: z.string().min(1),
  /** Where one says, in one click, that one wants no more like it (RFC 8058). */
  unsubscribe: z.url().optional(),
})

export type Mail = z.infer<typeof mail>

/** Words of readers in a subject: one line, and short. */
export const inSubject = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

export type Letter = Pick<Mail, 'subject' | 'text'>

/** Paragraphs of a letter, set as pages are; addresses stay as they are. */
export const lines = (...paragraphs: string[]): string => typeset(paragraphs.join('\n\n'))

/** Who it is from, behind what mail programs know as the end of a letter (RFC 3676, 4.3). */
export const signed = (newspaper: string): string => `--\u0020\n${newspaper}`
