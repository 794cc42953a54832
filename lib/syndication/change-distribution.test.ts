import { beforeEach, describe, expect, it } from 'vitest'
import { driver, transaction } from '../database'
import { changeNewspaper } from '../settings/change-newspaper'
import { newspaper } from '../settings/settings.rules'
import { changeDistribution } from './change-distribution'
import { findDistribution, findIndexNowKey, putIndexNowKey } from './distribution.queries'
import { distribution, distributionForm, typedDistribution } from './distribution.rules'

const usual = distribution.parse({})

beforeEach(async () => {
  await driver()`delete from settings`
})

describe('changeDistribution', () => {
  it('starts from summaries, Google’s hub and silence towards search engines', async () => {
    expect(await findDistribution()).toMatchObject({
      feeds: 'summary',
      hub: 'https://pubsubhubbub.appspot.com/',
      indexNow: false,
    })
    expect(await findIndexNowKey()).toBeNull()
  })

  it('keeps what was chosen beside what the newspaper says of itself', async () => {
    await changeNewspaper({ newspaper: newspaper.parse({ name: 'Le Jour' }) })
    await changeDistribution({ ...usual, feeds: 'full', hub: '' })
    await changeNewspaper({ newspaper: newspaper.parse({ name: 'La Nuit' }) })
    expect(await findDistribution()).toMatchObject({ feeds: 'full', hub: '' })
  })

  it('makes one key for search engines, for good', async () => {
    await changeDistribution({ ...usual, indexNow: true })
    const key = await findIndexNowKey()
    expect(key).toMatch(/^[0-9a-f]{32}$/)
    await changeDistribution(usual)
    await changeDistribution({ ...usual, indexNow: true })
    await transaction((tx) => putIndexNowKey(tx, 'another'))
    expect(await findIndexNowKey()).toBe(key)
  })
})

describe('the form', () => {
  it('takes back what it shows', () => {
    for (const chosen of [usual, { ...usual, feeds: 'full' as const, hub: '', indexNow: true }]) {
      expect(distributionForm.parse(typedDistribution(chosen))).toEqual(chosen)
    }
  })

  it('takes no hub that is no address', () => {
    for (const hub of ['hub.exemple.fr', 'javascript:alert(1)', 'ftp://hub.exemple.fr/']) {
      expect(distributionForm.safeParse({ ...typedDistribution(usual), hub }).success, hub).toBe(false)
    }
  })
})
