import { describe, expect, it } from 'vitest'
import { acceptInvitation } from './accept-invitation'
import { findSession } from './account.queries'
import { createAccount } from './create-account'
import { inviteToNewsroom } from './invite-to-newsroom'
import { hashToken } from './secret-token'
import { signIn } from './sign-in'
import { signOut } from './sign-out'

const password = 'une phrase assez longue'
const member = (email: string) => createAccount({ email, name: 'Membre', password, roles: ['editor'] })

describe('signIn', () => {
  it('opens a session that counts until it is ended', async () => {
    await member('a@exemple.fr')
    const outcome = await signIn({ email: 'a@exemple.fr', password, addressKey: 'a' })
    if (!outcome.ok) throw new Error(outcome.reason)
    const sessionId = hashToken(outcome.sessionToken)
    expect(await findSession(sessionId)).toMatchObject({ roles: ['editor'] })
    await signOut({ sessionId })
    expect(await findSession(sessionId)).toBeNull()
  })

  it('gives unknown and wrong the same answer', async () => {
    await member('b@exemple.fr')
    const wrong = await signIn({ email: 'b@exemple.fr', password: 'autre', addressKey: 'b' })
    const unknown = await signIn({ email: 'personne@exemple.fr', password: 'autre', addressKey: 'b' })
    expect(wrong).toEqual(unknown)
  })

  it('looks at five of fifty guesses that arrive at once', async () => {
    await member('c@exemple.fr')
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, guess) =>
        signIn({ email: 'c@exemple.fr', password: `${guess}`, addressKey: `${guess}` }),
      ),
    )
    const reasons = outcomes.map((outcome) => (outcome.ok ? '' : outcome.reason))
    expect(reasons.filter((reason) => reason === 'wrong-credentials')).toHaveLength(5)
    expect(reasons.filter((reason) => reason === 'locked-out')).toHaveLength(45)
    expect(await signIn({ email: 'c@exemple.fr', password, addressKey: 'z' })).toMatchObject({ reason: 'locked-out' })
  })
})

describe('a newsroom behind one address', () => {
  it('signs in together, and fifteen times a minute at most', async () => {
    const tries = Array.from({ length: 20 }, (_, place) => `collegue${place}@exemple.fr`)
    for (const email of tries.slice(0, 8)) await member(email)
    const outcomes = []
    for (const email of tries) outcomes.push(await signIn({ email, password, addressKey: 'one office' }))
    expect(outcomes.slice(0, 8).every(({ ok }) => ok)).toBe(true)
    const lockedOut = outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'locked-out')
    expect(lockedOut).toHaveLength(5)
  })
})

describe('an invitation', () => {
  it('makes one account when two follow it at once', async () => {
    const invited = await inviteToNewsroom({ email: 'd@exemple.fr', roles: ['administrator'] })
    if (!invited.ok) throw new Error(invited.reason)
    const outcomes = await Promise.all(
      [1, 2].map(() => acceptInvitation({ token: invited.token, name: 'D', password })),
    )
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true])
    expect(await inviteToNewsroom({ email: 'd@exemple.fr', roles: ['editor'] })).toMatchObject({
      reason: 'already-a-member',
    })
  })
})
