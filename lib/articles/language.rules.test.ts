import { describe, expect, it } from 'vitest'
import type { Block } from './document.rules'
import { p, text } from './document.samples'
import { languageOf } from './language.rules'

describe('the language of a block', () => {
  it('is the one that all its words have', () => {
    const quoted = (...content: ReturnType<typeof text>[]): Block =>
      ({ type: 'blockquote', content: [p(...content)] }) as Block
    expect(languageOf(quoted(text('So', 'en'), text(' '), text('it goes', 'en')))).toBe('en')
    expect(languageOf(quoted(text('So it goes', 'en'), text(', dit-il')))).toBeNull()
    expect(languageOf(quoted(text('So', 'en'), text('es ist', 'de')))).toBeNull()
    expect(languageOf(quoted(text('Ainsi')))).toBeNull()
  })
})
