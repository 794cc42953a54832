import { randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verify } from 'otplib'
import { RECOVERY_CODES } from './second-factor.rules'

/** Seconds that a clock may go wrong by: one code before and one after (RFC 6238, section 5.2). */
const DRIFT = 30

/** A secret for an authenticator: 160 bits, in base32 (RFC 4226, section 4). */
export const newSecret = (): string => generateSecret({ length: 20 })

/** The address that authenticators read off a QR code. */
export const enrolmentAddress = (paper: string, email: string, secret: string): string =>
  generateURI({ issuer: paper, label: email, secret })

/**
 * The 30 seconds that a code belongs to, by which it is known when it comes again. Null: it is wrong, of another time, or not
 * newer than the last one that was taken.
 *
 * @param now in seconds
 */
export async function stepOfCode(
  secret: string,
  code: string,
  lastStep: number | null,
  now = Date.now() / 1000,
): Promise<number | null> {
  const current = Math.floor(now / 30)
  // the library throws where no code could be newer
  if (lastStep !== null && lastStep > current) return null
  const taken = await verify({
    ...{ secret, token: code, epoch: Math.floor(now), epochTolerance: DRIFT },
    ...(lastStep !== null && { afterTimeStep: lastStep }),
  })
  return taken.valid && 'timeStep' in taken ? taken.timeStep : null
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Codes for a day without the authenticator: 50 random bits each. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    Array.from(randomBytes(10), (byte) => LETTERS[byte % LETTERS.length]).join(''),
  )
