import { describe, expect, it } from 'vitest'
import { driver } from '../database'
import { unseal } from '../privacy/seal'
import { findSession } from './account.queries'
import { askForPasswordLink } from './ask-for-password-link'
import { changePassword, choosePasswordByLink } from './choose-password'
import { createAccount } from './create-account'
import { hashToken } from './secret-token'
import { isStale, listOpenSessions, noteUse } from './session.queries'
import { signIn } from './sign-in'

const old = 'une phrase assez longue'
const other = 'une autre phrase, plus longue'

async function member(email: string) {
  const made = await createAccount({ email, name: 'Camille Ferrand', password: old, roles: ['editor'] })
  if (!made.ok) throw new Error(made.reason)
  return made.accountId
}

async function enter(email: string, password = old) {
  const outcome = await signIn({ email, password, addressKey: email, device: 'Firefox, Linux' })
  return outcome.ok ? hashToken(outcome.sessionToken) : outcome.reason
}

/** The letters to an address, the newest last. */
async function lettersTo(address: string): Promise<string[]> {
  const rows = await driver()<{ sealed: string }[]>`select sealed from mails where sealed is not null order by id`
  const letters = rows.map(({ sealed }) => JSON.parse(unseal(sealed)) as { to: string; text: string })
  return letters.filter(({ to }) => to === address).map(({ text }) => text)
}

const tokenIn = (letter: string | undefined) => /mot-de-passe\/([\w-]{43})/.exec(letter ?? '')?.[1] ?? ''
const ask = (email: string, addressKey = email) => askForPasswordLink({ email, addressKey })

describe('a link to choose another password by', () => {
  it('serves once, ends every session, and is told of', async () => {
    const email = 'lien@exemple.fr'
    await member(email)
    const session = await enter(email)
    await ask(email)
    await ask(email)
    const [first, second] = (await lettersTo(email)).map(tokenIn)
    const both = await Promise.all([
      choosePasswordByLink({ token: second ?? '', password: other }),
      choosePasswordByLink({ token: second ?? '', password: other }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await choosePasswordByLink({ token: first ?? '', password: old })).toMatchObject({
      reason: 'password-link-void',
    })
    expect(await findSession(session)).toBeNull()
    expect(await enter(email)).toBe('wrong-credentials')
    expect(await enter(email, other)).toHaveLength(43)
    expect((await lettersTo(email)).at(-1)).toContain('vient de changer')
  })

  it('says nothing of who has an account, and writes to nobody more than three times an hour', async () => {
    await member('connue@exemple.fr')
    expect(await ask('inconnue@exemple.fr')).toEqual(await ask('connue@exemple.fr'))
    expect(await lettersTo('inconnue@exemple.fr')).toEqual([])
    for (const network of ['a', 'b', 'c', 'd']) expect(await ask('connue@exemple.fr', network)).toEqual({ ok: true })
    expect(await lettersTo('connue@exemple.fr')).toHaveLength(3)
    for (let place = 0; place < 10; place++) await ask(`${place}@exemple.fr`, 'same network')
    expect(await ask('connue@exemple.fr', 'same network')).toMatchObject({ reason: 'too-many-links' })
  })

  it('is void when it is forged, late, or of somebody who may enter no more', async () => {
    const email = 'tard@exemple.fr'
    const id = await member(email)
    await ask(email)
    const [token = ''] = (await lettersTo(email)).map(tokenIn)
    const choose = (typed: string) => choosePasswordByLink({ token: typed, password: other })
    expect(await choose(`${token.slice(0, -1)}-`)).toMatchObject({ reason: 'password-link-void' })
    await driver()`update password_links set expires_at = now() - interval '1 second'`
    expect(await choose(token)).toMatchObject({ reason: 'password-link-void' })
    await driver()`update password_links set expires_at = now() + interval '1 hour'`
    await driver()`update accounts set disabled_at = now() where id = ${id}`
    expect(await choose(token)).toMatchObject({ reason: 'password-link-void' })
    expect(await choosePasswordByLink({ token: 'x'.repeat(5000), password: other })).toMatchObject({ ok: false })
  })

  it('takes no password that is its owner’s name, and can be followed again then', async () => {
    const email = 'camille@exemple.fr'
    await member(email)
    await ask(email)
    const [token = ''] = (await lettersTo(email)).map(tokenIn)
    expect(await choosePasswordByLink({ token, password: 'camille ferrand' })).toMatchObject({
      reason: 'password-too-near',
    })
    expect(await choosePasswordByLink({ token, password: other })).toMatchObject({ ok: true })
  })
})

describe('a member who is signed in', () => {
  it('changes the password by the old one: the session at hand stays, the others end', async () => {
    const email = 'session@exemple.fr'
    const accountId = await member(email)
    const [here, there] = [await enter(email), await enter(email)]
    const change = (current: string) => changePassword({ accountId, sessionId: here, current, password: other })
    expect(await change('autre chose')).toMatchObject({ reason: 'wrong-password' })
    expect(await findSession(there)).not.toBeNull()
    expect(await change(old)).toEqual({ ok: true, ended: 1 })
    expect(await findSession(there)).toBeNull()
    expect(await findSession(here)).not.toBeNull()
    expect(await enter(email, other)).toHaveLength(43)
  })

  it('is heard five times a minute: a stolen session guesses no further', async () => {
    const email = 'devinee@exemple.fr'
    const accountId = await member(email)
    const sessionId = await enter(email)
    const change = (current: string) => changePassword({ accountId, sessionId, current, password: other })
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, guess) => change(`essai ${guess}`)))
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'wrong-password')).toHaveLength(5)
    expect(await change(old)).toMatchObject({ reason: 'locked-out' })
  })

  it('sees which sessions are open, on what, and when they were last used', async () => {
    const email = 'ouvertes@exemple.fr'
    const accountId = await member(email)
    const [here] = [await enter(email), await enter(email)]
    await noteUse(here)
    const open = await listOpenSessions(accountId)
    expect(open.map(({ device, lastUsedAt }) => [device, lastUsedAt !== null])).toEqual([
      ['Firefox, Linux', false],
      ['Firefox, Linux', true],
    ])
    const [, used] = open.map(({ lastUsedAt }) => lastUsedAt)
    const minutesOn = (minutes: number) => (used?.getTime() ?? 0) + minutes * 60_000
    expect([isStale(null), isStale(used ?? null, minutesOn(14)), isStale(used ?? null, minutesOn(16))]).toEqual([
      true,
      false,
      true,
    ])
  })
})
