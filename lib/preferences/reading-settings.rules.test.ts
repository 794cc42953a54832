import { describe, expect, it } from 'vitest'
import { type Press, pressed, readSettings, settingsForm, usualSettings, writeSettings } from './reading-settings.rules'

describe('the cookie of a reader’s settings', () => {
  it('reads what it wrote', () => {
    const settings = { size: 5, face: 2, spacing: 1, theme: 3, images: 1 }
    expect(writeSettings(settings)).toBe('5.2.1.3.1')
    expect(readSettings('5.2.1.3.1')).toEqual(settings)
    expect(writeSettings(usualSettings)).toBe('1.0.0.0.0')
  })

  it('counts as the usual one when anything in it is not of our writing', () => {
    const odd = [undefined, '', '1', '1.0.0.0', '1.0.0.0.0.0', '6.0.0.0.0', '1.3.0.0.0', '1.0.3.0.0', '1.0.0.4.0']
    for (const cookie of [...odd, '1.0.0.0.2', '-1.0.0.0.0', '01.0.0.0.0', ' 2.0.0.0.0', '2.0.0.0.0\n', 'a.b.c.d.e']) {
      expect(readSettings(cookie), String(cookie)).toEqual(usualSettings)
    }
  })
})

describe('a press in the settings', () => {
  it('takes one step of one choice, and leaves the others', () => {
    const settings = { size: 3, face: 1, spacing: 2, theme: 3, images: 1 }
    expect(pressed(settings, 'theme.2')).toEqual({ ...settings, theme: 2 })
    expect(pressed(settings, 'size.1')).toEqual({ ...settings, size: 1 })
    expect(pressed(settings, 'all.usual')).toEqual(usualSettings)
  })

  it('stops at the smallest and the largest text', () => {
    expect(pressed({ ...usualSettings, size: 5 }, 'size.more').size).toBe(5)
    expect(pressed({ ...usualSettings, size: 0 }, 'size.less').size).toBe(0)
    expect(pressed(usualSettings, 'size.more').size).toBe(2)
  })

  it('is one of the panel’s, or refused', () => {
    const place = 'reglages'
    const presses: Press[] = ['size.less', 'size.more', 'size.5', 'face.2', 'images.1', 'all.usual']
    for (const reglage of presses) expect(settingsForm.safeParse({ reglage, place }).success, reglage).toBe(true)
    for (const reglage of [
      '',
      'size',
      'size.6',
      'face.3',
      'theme.more',
      'all.1',
      '__proto__.1',
      'size.1.1',
      'size.١',
      3,
    ])
      expect(settingsForm.safeParse({ reglage, place }).success, String(reglage)).toBe(false)
    expect(settingsForm.safeParse({ reglage: 'size.1', place: '//ailleurs' }).success).toBe(false)
  })
})
