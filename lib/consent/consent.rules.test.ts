import { describe, expect, it } from 'vitest'
import { allowedBy, readConsent, writeConsent } from './consent.rules'

const receipt = 'r'.repeat(43)

describe('the consent cookie', () => {
  it('reads what it wrote', () => {
    for (const purposes of [[], ['audience'], ['audience', 'medias']]) {
      expect(readConsent(writeConsent({ receipt, purposes }))).toEqual({ receipt, purposes })
    }
  })

  it('takes anything else for no choice', () => {
    const garbage = [
      undefined,
      '',
      '1',
      `0.${receipt}.`,
      `1.${receipt}.espion`,
      `1.${receipt}.audience+espion`,
      `1.${receipt}.audience+audience`,
      `1.${receipt}.+`,
      `1.${receipt}`.repeat(2000),
      `1.court.`,
      `1.${receipt}..`,
      '1.<script>.',
    ]
    for (const cookie of garbage) expect(readConsent(cookie), String(cookie)).toBeNull()
  })

  it('allows what was accepted, and never what no purpose names', () => {
    expect(allowedBy({ choix: 'refuse', finalites: ['audience'] })).toEqual([])
    expect(allowedBy({ choix: 'choose', finalites: ['medias', 'espion'] })).toEqual(['medias'])
    expect(allowedBy({ choix: 'accept', finalites: [] })).toEqual(['audience', 'medias'])
  })
})
