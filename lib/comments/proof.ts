import { hkdfSync } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib/v1'
import type { Challenge } from 'altcha-lib/v1/types'
import { environment } from '../environment'
import { consume, isUsed } from '../limits/limiter.queries'
import { MOST_HASHES, PROOF_MINUTES, readProof } from './proof.rules'

const key = () => Buffer.from(hkdfSync('sha256', environment().addressSecret, '', 'proofs of work', 32)).toString('hex')

/** A sum for a browser to do while its reader writes (ALTCHA, first version). Signed, so that nothing of it is kept here. */
export const newChallenge = (): Promise<Challenge> =>
  createChallenge({
    algorithm: 'SHA-256',
    maxnumber: MOST_HASHES,
    expires: new Date(Date.now() + PROOF_MINUTES * 60_000),
    hmacKey: key(),
  })

// what is spent is remembered for as long as it could be used, from when it is
const spent = { prefix: 'proofs', points: 1, seconds: PROOF_MINUTES * 60 }

/**
 * Whether a form came with a challenge of ours, solved, in time, and used by no other form; it is used by this.
 *
 * @param formKey what makes two sendings one: a double click has one proof, and whichever is stored first is to have it
 */
export async function acceptProof(sent: string | undefined, formKey: string): Promise<boolean> {
  const proof = readProof(sent)
  if (!proof || !(await verifySolution(proof, key()))) return false
  const ours = { ...spent, key: `${proof.challenge} ${formKey}` }
  return (await consume({ ...spent, key: proof.challenge })) ? consume(ours) : isUsed(ours)
}
