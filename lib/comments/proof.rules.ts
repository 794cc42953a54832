import { z } from 'zod'

/**
 * SHA-256 hashes that a challenge takes at most, half of them at the median: 0.6 s on a cheap phone of 2023, which does 40,000 a
 * second (Samsung Galaxy A14, https://altcha.org/docs/complexity), and 0.5 s here, in Chromium on a busy core.
 */
export const MOST_HASHES = 50_000

/** How long a challenge may be answered: as long as somebody writes. public/comment-proof.js asks for another a little sooner. */
export const PROOF_MINUTES = 30

/** A proof has some 250 characters; what is much longer is none, and not read. */
const LONGEST = 1000

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const proof = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: hash,
  number: z.int().min(0).max(MOST_HASHES),
  salt: z.string().max(200),
  signature: hash,
})

/** What a form's `proof` says: JSON in base64, as ALTCHA has it. Null: it cannot be read. */
export function readProof(sent: string | undefined): z.infer<typeof proof> | null {
  if (!sent || sent.length > LONGEST) return null
  try {
    return proof.safeParse(JSON.parse(atob(sent))).data ?? null
  } catch {
    return null
  }
}
