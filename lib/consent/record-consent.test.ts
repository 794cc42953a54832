import { describe, expect, it } from 'vitest'
import { driver } from '../database'
import { countChoices, findReceipt, listRecords, listTexts } from './consent.queries'
import { BANNER_VERSION } from './consent.rules'
import { byDay, byVersion } from './counts.rules'
import { proofHead, proofLine } from './proof.rules'
import { recordConsent } from './record-consent'

describe('the proof of a choice', () => {
  it('says what was shown and chosen, where and when, and nothing about who', async () => {
    const { receipt } = await recordConsent({ choice: 'choose', purposes: ['youtube', 'x'], place: 'page' })
    const found = await findReceipt(receipt)
    expect(found).toMatchObject({
      choice: 'choose',
      purposes: ['youtube', 'x'],
      place: 'page',
      bannerVersion: BANNER_VERSION,
    })
    const texts = await listTexts()
    expect(texts.map(({ textHash }) => textHash)).toEqual([found?.textHash])
    expect(texts[0]?.shown).toMatchObject({ banner: { accept: 'Accepter', refuse: 'Refuser' } })
    expect(found && proofLine(found)).toMatch(new RegExp(`^${receipt},.*,choose,youtube x,page\\r\\n$`))
    expect(proofHead).toContain('empreinte du texte')
    for (const odd of ['', 'x', 'x'.repeat(100), '\u0001', "' or 1=1"]) expect(await findReceipt(odd), odd).toBeNull()
  })

  it('is never changed, and a burst of them is kept whole with one text', async () => {
    const before = (await listRecords(0, 5000)).length
    const burst = await Promise.all(
      Array.from({ length: 500 }, () => recordConsent({ choice: 'refuse', purposes: [], place: 'banner' })),
    )
    expect(new Set(burst.map(({ receipt }) => receipt)).size).toBe(500)
    // one token in sixty-four begins so, and is another thing in a table
    expect(burst.filter(({ receipt }) => receipt.startsWith('-'))).toEqual([])
    expect(await listRecords(0, 5000)).toHaveLength(before + 500)
    expect(await listTexts()).toHaveLength(1)
    await expect(driver()`update consent_texts set shown = '{}'`).rejects.toThrow('append-only')
    await expect(driver()`delete from consent_records`).rejects.toThrow('append-only')
    const counts = await countChoices(30)
    expect(byVersion(counts)).toMatchObject([{ version: BANNER_VERSION, counted: { refuse: 500 } }])
    const [, refused] = byDay(counts, 30, new Date())
    expect(refused?.points).toHaveLength(30)
    expect(refused?.points.at(-1)?.value).toBe(500)
  })
})
