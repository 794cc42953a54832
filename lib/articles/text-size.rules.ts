import { z } from 'zod'

/** The reader's text size, kept on their device and nowhere else. Six steps; the second is the paper's own. */
export const TEXT_SIZE_COOKIE = 'taille-texte'
const TEXT_SIZES = 6
const USUAL_TEXT_SIZE = 1

/** The step a cookie names, or the usual one. */
export function textSizeOf(cookie: string | undefined): number {
  return cookie !== undefined && /^[0-5]$/.test(cookie) ? Number(cookie) : USUAL_TEXT_SIZE
}

export const textSizeForm = z.object({ taille: z.enum(['moins', 'plus', 'normale']) })

/** The step after one press of A−, A+ or Réinitialiser. */
export function nextTextSize(present: number, press: 'moins' | 'plus' | 'normale'): number {
  if (press === 'normale') return USUAL_TEXT_SIZE
  return Math.min(TEXT_SIZES - 1, Math.max(0, present + (press === 'plus' ? 1 : -1)))
}
