'use client'

import { languageTag } from '@/lib/articles/document.rules'
import { pastedAddress } from '@/lib/articles/pasted-address.rules'
import { written } from './inline-style.client'
import type { Setting } from './pasted-line.client'

/** What words are set in within an element: what surrounds it, and what it says by its name or its style. */
export function settingWithin(element: HTMLElement, around: Setting): Setting {
  const { tagName } = element
  const weight = written(element, 'font-weight')
  const posture = written(element, 'font-style')
  const bold = weight ? isBold(weight, around.bold) : around.bold || tagName === 'B' || tagName === 'STRONG'
  const italic = posture ? /italic|oblique/.test(posture) : around.italic || tagName === 'I' || tagName === 'EM'
  const href = tagName === 'A' ? linkOf(element) : around.href
  return { bold, italic, href, lang: languageOf(element) ?? around.lang }
}

function isBold(weight: string, around: boolean): boolean {
  if (weight === 'inherit') return around
  return weight.startsWith('bold') || Number(weight) >= 600
}

function linkOf(element: HTMLElement): string | null {
  const address = element.getAttribute('href')
  return address ? pastedAddress(address) : null
}

// word processors name the language of their dictionary on every word; ours is written with its direction
const languageOf = (element: HTMLElement): string | null =>
  element.tagName === 'SPAN' && element.dir === 'auto' && languageTag.safeParse(element.lang).success
    ? element.lang
    : null

const raised: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}
const lowered: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
}

/** The words of an element without others in it. Raised and lowered figures are characters: « m² », « CO₂ ». */
export function wordsOf(element: HTMLElement): string {
  const text = element.textContent ?? ''
  const placed = written(element, 'vertical-align')
  const isRaised = element.tagName === 'SUP' || placed === 'super'
  const figures = isRaised ? raised : element.tagName === 'SUB' || placed === 'sub' ? lowered : null
  return figures && /^\s*\d{1,3}\s*$/.test(text) ? text.replace(/\d/g, (figure) => figures[figure] ?? figure) : text
}
