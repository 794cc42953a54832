import { describe, expect, it } from 'vitest'
import { id, line, prose } from './typed-text.rules'

describe('typed text', () => {
  it('loses control characters and direction overrides, and keeps right-to-left letters, emoji and markup as typed', () => {
    expect(line(100).parse('a\u0000b\u202ec  \n d')).toBe('abc d')
    expect(line(100).parse('مرحبا 🌍 <b>')).toBe('مرحبا 🌍 <b>')
    expect(prose(100).parse('un\r\n\r\n\r\n\r\ndeux\u0007 ')).toBe('un\n\ndeux')
  })

  it('joins what was typed apart: é as e and accent is é', () => {
    expect(line(10).parse('e\u0301')).toBe('é')
  })

  it('survives half a character', () => {
    expect(line(10).parse('\ud83c')).toBe('\ufffd')
  })

  it('takes no identifier but a positive whole number', () => {
    for (const wrong of ['', '0', '-1', '1.5', 'x', '1e99', '9'.repeat(30), null, {}]) {
      expect(id.safeParse(wrong).success, String(wrong)).toBe(false)
    }
    expect(id.parse('12')).toBe(12)
  })
})
