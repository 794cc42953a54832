import { describe, expect, it } from 'vitest'
import {
  allowedBy,
  BANNER_VERSION,
  CONSENT_DAYS,
  consentForm,
  readConsent,
  refusesBySignal,
  substanceOf,
  versions,
  writeConsent,
} from './consent.rules'
import { purposes } from './purposes.rules'

const receipt = 'r'.repeat(43)
const now = new Date('2026-11-26T12:00:00Z')
const DAY = 86_400_000
const day = Math.floor(now.getTime() / DAY).toString(36)
const daysOn = (days: number) => new Date(now.getTime() + days * DAY)

describe('the consent cookie', () => {
  it('reads what it wrote, for six months', () => {
    for (const purposes of [[], ['x'], ['youtube', 'bluesky']]) {
      const cookie = writeConsent({ receipt, purposes }, now)
      // a server that escapes would write another cookie than the one that scripts look for
      expect(encodeURIComponent(cookie)).toBe(cookie)
      for (const days of [-1, 0, 1, CONSENT_DAYS])
        expect(readConsent(cookie, daysOn(days))).toEqual({ receipt, purposes })
      for (const days of [-2, CONSENT_DAYS + 1, 10_000]) expect(readConsent(cookie, daysOn(days))).toBeNull()
    }
  })

  it('takes anything else for no choice', () => {
    const version = BANNER_VERSION
    const garbage = [
      undefined,
      '',
      version,
      `0.${receipt}..${day}`,
      `${version}.${receipt}.espion.${day}`,
      `${version}.${receipt}.youtube_espion.${day}`,
      `${version}.${receipt}.youtube_youtube.${day}`,
      `${version}.${receipt}.x_youtube.${day}`,
      `${version}.${receipt}.ailleurs.${day}`,
      `${version}.${receipt}.audience.${day}`,
      `${version}.${receipt}._.${day}`,
      `${version}.${receipt}.${day}`.repeat(2000),
      `${version}.court..${day}`,
      `${version}.${receipt}..${day}.`,
      `${version}.${receipt}.`,
      `${version}.${receipt}..`,
      `${version}.${receipt}..-1`,
      `${version}.${receipt}..zzzzzzzzz`,
      `${version}.<script>..${day}`,
    ]
    for (const cookie of garbage) expect(readConsent(cookie, now), String(cookie)).toBeNull()
  })

  it('allows what was accepted, and never what no purpose names', () => {
    const allowed = (form: object) => allowedBy(consentForm.parse(form))
    expect(allowed({ choix: 'refuse', finalites: ['youtube'] })).toEqual([])
    expect(allowed({ choix: 'choose', finalites: ['x', 'espion', 'ailleurs', 'youtube'] })).toEqual(['youtube', 'x'])
    expect(allowed({ choix: 'accept', finalites: [] })).toEqual(['youtube', 'dailymotion', 'x', 'bluesky'])
  })
})

describe('what is asked', () => {
  it('is asked again when it changes in substance: a change of the purposes is a new version', () => {
    // whoever changes an optional purpose adds a version with what this prints; whoever mends a word changes nothing
    expect(substanceOf(purposes)).toBe(versions[BANNER_VERSION])
  })

  it('is the same question in other words', () => {
    const [first, ...rest] = purposes.filter(({ asked }) => asked === 'once')
    if (!first) throw new Error('nothing is asked')
    expect(substanceOf([{ ...first, description: 'Autrement dit.' }, ...rest])).toBe(versions[BANNER_VERSION])
    expect(substanceOf([{ ...first, who: 'Quelqu’un d’autre' }, ...rest])).not.toBe(versions[BANNER_VERSION])
    expect(substanceOf(rest)).not.toBe(versions[BANNER_VERSION])
  })

  it('is answered by a browser that refuses for its reader', () => {
    for (const said of ['1', ' 1 ']) expect(refusesBySignal(said)).toBe(true)
    for (const said of [null, '', '0', 'true', '1, 1']) expect(refusesBySignal(said)).toBe(false)
  })
})
