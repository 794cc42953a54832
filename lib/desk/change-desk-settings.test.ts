import { beforeEach, describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { driver } from '../database'
import { changeNewspaper } from '../settings/change-newspaper'
import { newspaper } from '../settings/settings.rules'
import { changeDeskSettings } from './change-desk-settings'
import { findDeskSettings } from './desk-settings.queries'
import { deskForm, typedDesk } from './desk-settings.rules'

beforeEach(async () => {
  await driver()`delete from settings`
})

const acts = () => driver()`select detail from audit_log where act = 'desk-changed' order by id`

describe('changeDeskSettings', () => {
  it('starts from a history that readers do not see', async () => {
    expect(await findDeskSettings()).toEqual({ publicVersions: false })
  })

  it('keeps what was chosen beside what the newspaper says of itself, and writes down what changed', async () => {
    const by = await someAccount(['administrator'])
    await changeDeskSettings({ publicVersions: true }, by)
    await changeDeskSettings({ publicVersions: true }, by)
    await changeNewspaper({ newspaper: newspaper.parse({ name: 'La Nuit' }) })
    expect(await findDeskSettings()).toEqual({ publicVersions: true })
    expect(await acts()).toEqual([{ detail: 'Versions publiées montrées aux lecteurs' }])
    await changeDeskSettings({ publicVersions: false }, by)
    expect(await findDeskSettings()).toEqual({ publicVersions: false })
    expect(await acts()).toHaveLength(2)
  })
})

describe('the form', () => {
  it('takes back what it shows', () => {
    for (const publicVersions of [true, false])
      expect(deskForm.parse(typedDesk({ publicVersions }))).toEqual({ publicVersions })
  })
})
