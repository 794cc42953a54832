import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { driver, transaction } from '../database'
import { forgetExpired } from '../privacy/forget-expired'
import { changeNewspaper } from '../settings/change-newspaper'
import { findNewspaper } from '../settings/settings.queries'
import { logQuestion } from './act.rules'
import { listActs, listActsAfter, noteAct } from './audit.queries'

const ask = (asked: Record<string, string>) => logQuestion.parse(asked)
const note = (subject: string, by: number | null = null) =>
  transaction((tx) => noteAct(tx, { act: 'invited', by, subject }))

describe('the log of acts', () => {
  it('cannot be changed, nor emptied before its time', async () => {
    await note('quelqu’un')
    await expect(driver()`update audit_log set subject = 'personne'`).rejects.toThrow('append-only')
    await expect(driver()`delete from audit_log`).rejects.toThrow('append-only')
  })

  it('forgets what is a year old', async () => {
    await driver()`insert into audit_log (act, subject, at) values ('invited', 'vieux', now() - interval '366 days')`
    await note('récent')
    expect((await forgetExpired()).acts).toBe(1)
    const subjects = (await listActs({}, 100)).map(({ subject }) => subject)
    expect(subjects).toContain('récent')
    expect(subjects).not.toContain('vieux')
  })

  it('is searched by words, act, member and day, whatever stands in them', async () => {
    const by = await someAccount(['administrator'])
    await note('100 % juste_ici\\', by)
    for (const q of ['100 %', 'juste_ici', 'ici\\']) expect(await listActs(ask({ q }), 10), q).toHaveLength(1)
    expect(await listActs(ask({ q: 'juste%ici' }), 10)).toEqual([])
    expect(await listActs(ask({ membre: String(by) }), 10)).toHaveLength(1)
    expect(await listActs(ask({ acte: 'joined', membre: String(by) }), 10)).toEqual([])
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date())
    expect(await listActs(ask({ membre: String(by), du: today, au: today }), 10)).toHaveLength(1)
    expect(await listActs(ask({ membre: String(by), du: '2099-01-01' }), 10)).toEqual([])
    // what is no day, no act and no member asks for nothing
    for (const [name, odd] of [
      ['du', '2026-02-31'],
      ['au', 'hier'],
      ['acte', '__proto__'],
      ['membre', '9'.repeat(30)],
    ])
      expect((await listActs(ask({ [name ?? '']: odd ?? '' }), 100)).length, odd).toBeGreaterThan(0)
  })

  it('is read page by page, and whole', async () => {
    for (let made = 0; made < 5; made++) await note(`page ${made}`)
    const [first, second] = await listActs(ask({ q: 'page' }), 2)
    const next = await listActs(ask({ q: 'page', avant: String(second?.id) }), 10)
    expect([first, second, ...next].map((entry) => entry?.subject)).toEqual(
      [4, 3, 2, 1, 0].map((made) => `page ${made}`),
    )
    const all = await listActsAfter(ask({ q: 'page' }), 0, 3)
    expect((await listActsAfter(ask({ q: 'page' }), all.at(-1)?.id ?? 0, 3)).map(({ subject }) => subject)).toEqual([
      'page 3',
      'page 4',
    ])
  })

  it('says which settings were changed, and nothing where none was', async () => {
    const by = await someAccount(['administrator'])
    const newspaper = await findNewspaper()
    await changeNewspaper({ newspaper, by })
    expect(await listActs({ membre: by }, 10)).toEqual([])
    await changeNewspaper({ newspaper: { ...newspaper, tagline: 'Autre' }, by })
    expect(await listActs({ membre: by }, 10)).toMatchObject([{ act: 'newspaper-changed', detail: 'Devise' }])
  })
})
