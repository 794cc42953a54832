import { describe, expect, it } from 'vitest'
import { preferencesStyle } from './preferences.rules'

describe('the style of a reader’s choices', () => {
  it('sets the text size, and hides the banner of whoever has answered it', () => {
    expect(preferencesStyle({ textSize: 1, consentGiven: false })).toBe('html{--text:var(--text-1)}\n')
    expect(preferencesStyle({ textSize: 4, consentGiven: true })).toContain(
      'html{--text:var(--text-4)}\n.consent{display:none}',
    )
  })
})
