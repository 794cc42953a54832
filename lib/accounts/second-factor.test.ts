import { generate } from 'otplib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { listActs } from '../audit/audit.queries'
import { driver } from '../database'
import { findSession } from './account.queries'
import { changeAccountSettings } from './change-account-settings'
import { createAccount } from './create-account'
import { giveCode } from './give-code'
import { newSecret, stepOfCode } from './one-time-code'
import { findSecondFactor } from './second-factor.queries'
import { authenticatorCode, recoveryCode, shownCode } from './second-factor.rules'
import { hashToken } from './secret-token'
import { listOpenSessions } from './session.queries'
import { confirmSecondFactor, offerSecondFactor, renewRecoveryCodes, stopSecondFactor } from './set-second-factor'
import { signIn } from './sign-in'

const password = 'une phrase assez longue'
let made = 0

async function someMember() {
  made += 1
  const email = `deux${made}@exemple.fr`
  const account = await createAccount({ email, name: `Membre ${made}`, password, roles: ['editor'] })
  if (!account.ok) throw new Error(account.reason)
  return { email, accountId: account.accountId }
}

async function enter(email: string): Promise<string> {
  const outcome = await signIn({ email, password, addressKey: email })
  if (!outcome.ok) throw new Error(outcome.reason)
  return hashToken(outcome.sessionToken)
}

/** A member whose authenticator is set up, with its secret, its recovery codes, and the session that did it. */
async function enrolled() {
  const member = await someMember()
  const sessionId = await enter(member.email)
  await offerSecondFactor({ accountId: member.accountId, current: password })
  const secret = (await findSecondFactor(member.accountId))?.secret ?? ''
  const outcome = await confirmSecondFactor({ ...member, sessionId, code: await generate({ secret }) })
  if (!outcome.ok) throw new Error(outcome.reason)
  return { ...member, sessionId, secret, codes: outcome.codes }
}

/** The code of some time from now, in seconds. */
const codeIn = (secret: string, seconds: number) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + seconds })

const give = (sessionId: string, code: string, addressKey = sessionId) => giveCode({ sessionId, code, addressKey })

afterEach(() => vi.useRealTimers())

describe('a code', () => {
  it('is read however it is typed, and nothing else is', () => {
    expect(authenticatorCode(' 123 456 ')).toBe('123456')
    expect(authenticatorCode('12345')).toBeNull()
    expect(authenticatorCode('１２３４５６')).toBeNull()
    expect(recoveryCode('abcde-fg234')).toBe('ABCDEFG234')
    expect(recoveryCode('ABCDE-FG18!')).toBeNull()
    expect(shownCode('ABCDEFG234')).toBe('ABCDE-FG234')
  })

  it('counts for its half minute, the one before and the one after (RFC 6238), and for none that was used', async () => {
    const secret = newSecret()
    const now = 1_800_000_015
    const at = (seconds: number) => generate({ secret, epoch: now + seconds })
    for (const seconds of [-30, 0, 30]) expect(await stepOfCode(secret, await at(seconds), null, now)).not.toBeNull()
    for (const seconds of [-90, 90]) expect(await stepOfCode(secret, await at(seconds), null, now)).toBeNull()
    const used = await stepOfCode(secret, await at(0), null, now)
    expect(await stepOfCode(secret, await at(0), used, now)).toBeNull()
    expect(await stepOfCode(secret, await at(-30), used, now)).toBeNull()
    expect(await stepOfCode(secret, await at(30), used, now)).not.toBeNull()
    expect(await stepOfCode(secret, await at(0), (used ?? 0) + 9, now)).toBeNull()
  })
})

describe('setting up a second factor', () => {
  it('takes the password and a first code, ends other sessions, and gives ten codes of which hashes are kept', async () => {
    const { email, accountId } = await someMember()
    const [here, elsewhere] = [await enter(email), await enter(email)]
    expect(await offerSecondFactor({ accountId, current: 'autre' })).toMatchObject({ reason: 'wrong-password' })
    expect(await confirmSecondFactor({ accountId, sessionId: here, code: '123456' })).toMatchObject({
      reason: 'nothing-offered',
    })
    await offerSecondFactor({ accountId, current: password })
    expect(await confirmSecondFactor({ accountId, sessionId: here, code: '000000' })).toMatchObject({
      reason: 'wrong-code',
    })
    const secret = (await findSecondFactor(accountId))?.secret ?? ''
    const outcome = await confirmSecondFactor({ accountId, sessionId: here, code: await generate({ secret }) })
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(new Set(outcome.codes).size).toBe(10)
    const kept = await driver()`select * from recovery_codes where account_id = ${accountId}`
    expect(JSON.stringify(kept)).not.toContain(outcome.codes[0])
    const [row] = await driver()`select secret_sealed from second_factors where account_id = ${accountId}`
    expect(row?.secret_sealed).not.toContain(secret)
    expect(await findSession(here)).not.toBeNull()
    expect(await findSession(elsewhere)).toBeNull()
    // what is in use is not replaced by an offer
    expect(await offerSecondFactor({ accountId, current: password })).toMatchObject({ reason: 'second-factor-on' })
    expect((await findSecondFactor(accountId))?.secret).toBe(secret)
  })
})

describe('signing in with a second factor', () => {
  it('opens nothing before the code, and the whole newsroom after it', async () => {
    const { email, accountId, secret } = await enrolled()
    const sessionId = await enter(email)
    expect(await findSession(sessionId)).toBeNull()
    expect((await listOpenSessions(accountId)).map(({ id }) => id)).not.toContain(sessionId)
    expect(await give(sessionId, '000000')).toMatchObject({ reason: 'wrong-code' })
    expect(await give(sessionId, await codeIn(secret, 30))).toEqual({ ok: true })
    expect(await findSession(sessionId)).toMatchObject({ email, roles: ['editor'] })
  })

  it('takes a code once, of two sessions at the same moment, too', async () => {
    const { email, secret } = await enrolled()
    const code = await codeIn(secret, 30)
    const sessions = [await enter(email), await enter(email)]
    const outcomes = await Promise.all(sessions.map((session) => give(session, code)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    // seen over a shoulder, it opens nothing
    expect(await give(await enter(email), code)).toMatchObject({ reason: 'wrong-code' })
  })

  it('takes a recovery code once, writes it down, and tells its owner', async () => {
    const { email, accountId, codes } = await enrolled()
    const [code = ''] = codes
    expect(await give(await enter(email), shownCode(code).toLowerCase())).toEqual({ ok: true })
    expect(await give(await enter(email), code)).toMatchObject({ reason: 'wrong-code' })
    const [last] = await listActs({ membre: accountId }, 1)
    expect(last).toMatchObject({ act: 'recovery-code-used' })
    const renewed = await renewRecoveryCodes({ accountId, current: password })
    if (!renewed.ok) throw new Error(renewed.reason)
    expect(await give(await enter(email), codes[1] ?? '')).toMatchObject({ reason: 'wrong-code' })
    expect(await give(await enter(email), renewed.codes[0] ?? '')).toEqual({ ok: true })
  })

  it('looks at five of fifty guesses that arrive at once, whatever session they come from', async () => {
    const { email, secret } = await enrolled()
    const sessionId = await enter(email)
    const guesses = await Promise.all(
      Array.from({ length: 50 }, (_, guess) => give(sessionId, String(900_000 + guess), `network ${guess}`)),
    )
    const reasons = guesses.map((outcome) => (outcome.ok ? '' : outcome.reason))
    expect(reasons.filter((reason) => reason === 'wrong-code')).toHaveLength(5)
    // to give the password again starts no new count
    expect(await give(await enter(email), await codeIn(secret, 30))).toMatchObject({ reason: 'locked-out' })
  })

  it('waits ten minutes for the code, and for that of nobody else', async () => {
    const { email } = await enrolled()
    const other = await enrolled()
    const sessionId = await enter(email)
    expect(await give(sessionId, await codeIn(other.secret, 30))).toMatchObject({ reason: 'wrong-code' })
    await driver()`update sessions set expires_at = now() - interval '1 second' where id = ${sessionId}`
    expect(await give(sessionId, '123456')).toMatchObject({ reason: 'code-too-late' })
    expect(await give(other.sessionId, await codeIn(other.secret, 30))).toMatchObject({ reason: 'code-too-late' })
  })
})

describe('a role that requires it', () => {
  it('leaves whoever lacks it nothing but to set it up, and lets nobody stop it', async () => {
    const { email, accountId } = await someMember()
    const sessionId = await enter(email)
    await changeAccountSettings({ secondFactorRoles: ['editor'] }, accountId)
    expect(await findSession(sessionId)).toMatchObject({ mustEnrol: true })
    const member = await enrolled()
    expect(await findSession(member.sessionId)).toMatchObject({ mustEnrol: false })
    const own = { accountId: member.accountId, current: password }
    expect(await stopSecondFactor({ ...own, roles: ['editor'] })).toMatchObject({ reason: 'second-factor-required' })
    await changeAccountSettings({ secondFactorRoles: [] }, accountId)
    expect(await findSession(sessionId)).toMatchObject({ mustEnrol: false })
    expect(await stopSecondFactor({ ...own, roles: ['editor'] })).toEqual({ ok: true })
    // the next sign-in asks for a password alone
    expect(await findSession(await enter(member.email))).not.toBeNull()
  })
})
