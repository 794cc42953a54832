import { describe, expect, it } from 'vitest'
import { listActs } from '../audit/audit.queries'
import { driver, transaction } from '../database'
import { findSession, listMembers } from './account.queries'
import { someAccount } from './account.samples'
import { changeRoles, closeAccount, removeSecondFactor, reopenAccount } from './change-member'
import { noteStep, offerSecret } from './second-factor.queries'
import { hashToken } from './secret-token'
import { signIn } from './sign-in'

const rolesOf = async (id: number) => (await listMembers()).find((member) => member.id === id)?.roles

async function sessionOf(accountId: number): Promise<string> {
  const [row] = await driver()`select email from accounts where id = ${accountId}`
  const outcome = await signIn({
    email: row?.email,
    password: 'une phrase assez longue',
    addressKey: String(accountId),
  })
  if (!outcome.ok) throw new Error(outcome.reason)
  return hashToken(outcome.sessionToken)
}

describe('the members of a newsroom', () => {
  it('are given other roles, which count at their next step, and it is written down who did it', async () => {
    const by = await someAccount(['administrator'])
    const member = await someAccount(['journalist'])
    const session = await sessionOf(member)
    expect(await changeRoles({ memberId: member, roles: ['editor', 'moderator'], by })).toEqual({ ok: true })
    expect(await findSession(session)).toMatchObject({ roles: ['editor', 'moderator'] })
    expect((await listActs({ acte: 'roles-changed' }, 1))[0]).toMatchObject({
      detail: 'Journaliste → Secrétariat de rédaction, Modération',
    })
    expect(await changeRoles({ memberId: 999_999, roles: ['editor'], by })).toMatchObject({
      reason: 'member-not-found',
    })
  })

  it('lose every session with their account, and have their roles again when it is reopened', async () => {
    const by = await someAccount(['administrator'])
    const member = await someAccount(['editor'])
    const session = await sessionOf(member)
    await closeAccount({ memberId: member, by })
    expect(await findSession(session)).toBeNull()
    await expect(sessionOf(member)).rejects.toThrow('wrong-credentials')
    await reopenAccount({ memberId: member, by })
    expect(await findSession(session)).toBeNull()
    expect(await findSession(await sessionOf(member))).toMatchObject({ roles: ['editor'] })
  })

  it('always have an administrator, whoever demotes whom at the same moment', async () => {
    await driver()`update accounts set disabled_at = now() where id in (select account_id from account_roles where role = 'administrator')`
    const [one, other] = [await someAccount(['administrator']), await someAccount(['administrator'])]
    const outcomes = await Promise.all([
      changeRoles({ memberId: one, roles: ['editor'], by: other }),
      closeAccount({ memberId: other, by: one }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'last-administrator')).toHaveLength(1)
    const left = (await listMembers()).filter(({ roles, disabledAt }) => roles.includes('administrator') && !disabledAt)
    expect(left).toHaveLength(1)
    const last = left[0]?.id ?? 0
    expect(await changeRoles({ memberId: last, roles: ['journalist'], by: last })).toMatchObject({
      reason: 'last-administrator',
    })
    expect(await rolesOf(last)).toEqual(['administrator'])
  })

  it('who lost their authenticator are freed of it by somebody else, and their sessions end', async () => {
    const by = await someAccount(['administrator'])
    const member = await someAccount(['editor'])
    const session = await sessionOf(member)
    expect(await removeSecondFactor({ memberId: member, by })).toMatchObject({ reason: 'nothing-offered' })
    await transaction(async (tx) => {
      await offerSecret(tx, member, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')
      await noteStep(tx, member, 1)
    })
    expect(await removeSecondFactor({ memberId: member, by: member })).toMatchObject({ reason: 'not-oneself' })
    expect(await removeSecondFactor({ memberId: member, by })).toEqual({ ok: true })
    expect(await findSession(session)).toBeNull()
    expect(await findSession(await sessionOf(member))).not.toBeNull()
  })
})
