import { createHash } from 'node:crypto'
import { newChallenge } from './proof'

/** A challenge of now, solved as a browser would. */
export async function someProof(): Promise<string> {
  const { maxnumber = 0, ...challenge } = await newChallenge()
  for (let number = 0; number <= maxnumber; number++) {
    const hash = createHash('sha256').update(challenge.salt + number)
    if (hash.digest('hex') === challenge.challenge) return btoa(JSON.stringify({ ...challenge, number }))
  }
  throw new Error('a challenge of ours has no solution')
}
