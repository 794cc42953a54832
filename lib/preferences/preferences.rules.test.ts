import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { preferencesStyle } from './preferences.rules'
import { usualSettings } from './reading-settings.rules'
import { sepia } from './sepia.rules'

const styleOf = (changed: Partial<typeof usualSettings>, consentGiven = false) =>
  preferencesStyle({ settings: { ...usualSettings, ...changed }, consentGiven })

describe('the style of a reader’s choices', () => {
  it('changes nothing but the marks in the panel for a reader who has chosen nothing', () => {
    expect(styleOf({}).split('\n')).toEqual([
      'html{--text:var(--text-1);--leading:var(--leading-0)}',
      expect.stringMatching(/^\[data-step]\[value="size\.1"].*\[value="images\.0"]\{/),
      '',
    ])
  })

  it('sets each choice, on screens only where paper has no use for it', () => {
    expect(styleOf({ size: 4, spacing: 2 })).toContain('html{--text:var(--text-4);--leading:var(--leading-2)}')
    expect(styleOf({ face: 1 })).toContain('main{--font-serif:var(--font-sans)')
    expect(styleOf({ face: 2 })).toContain('--font-headline:var(--font-legible)')
    expect(styleOf({ theme: 1 })).toContain('@media screen{html{color-scheme:light')
    expect(styleOf({ theme: 3 })).toContain('@media screen{html{color-scheme:dark')
    expect(styleOf({ theme: 2 })).toContain(`--color-paper:${sepia.paper}`)
    expect(styleOf({ images: 1 })).toContain('--card-picture:none')
  })

  it('hides the banner of whoever has answered it', () => {
    expect(styleOf({}, true)).toContain('.consent{display:none}')
  })
})

describe('sepia', () => {
  it('is the same with scripts and without', () => {
    const style = readFileSync(new URL('../../app/_styles/settings.css', import.meta.url), 'utf8')
    const declared = [...style.matchAll(/--color-([\w-]+): (#[0-9a-f]{6})/g)].map((found) => [found[1], found[2]])
    expect(Object.fromEntries(declared)).toEqual(sepia)
  })

  it('knows every token of the theme', () => {
    const theme = readFileSync(new URL('../../app/_styles/theme.css', import.meta.url), 'utf8')
    const tokens = [...theme.matchAll(/--color-([\w-]+): light-dark/g)].map((found) => found[1])
    expect(Object.keys(sepia).sort()).toEqual(tokens.sort())
  })

  it('is legible: text and hues 6:1 on paper, and everything AA on what is washed', () => {
    const { paper, wash, rule, 'on-red': onRed, ...inks } = sepia
    for (const [name, ink] of Object.entries(inks)) {
      expect(contrast(ink, paper), name).toBeGreaterThan(6)
      expect(contrast(ink, wash), name).toBeGreaterThan(4.5)
    }
    expect(contrast(onRed, inks.red)).toBeGreaterThan(4.5)
    expect(contrast(rule, paper)).toBeGreaterThan(1.2)
  })
})

// WCAG 2.2, relative luminance and contrast ratio
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(colour.slice(place, place + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
