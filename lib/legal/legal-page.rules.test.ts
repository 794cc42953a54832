import { describe, expect, it } from 'vitest'
import { pageGroups } from '../links/own-pages.rules'
import { isFreeAddress } from '../sections/section.rules'
import { type Newspaper, newspaper } from '../settings/settings.rules'
import { changeOf, isChangedBy, isInView, LEGAL_PAGES, missingFor } from './legal-page.rules'
import { completePaper } from './legal-page.samples'
import { incompleteSentence, neededAt, neededSentence } from './legal-sentences.rules'

const fields = Object.keys(newspaper.parse({})) as (keyof Newspaper)[]
const missing = (page: (typeof LEGAL_PAGES)[number], paper: Newspaper) =>
  missingFor(page, paper).map(({ field }) => field)

describe('a legal page', () => {
  it('lacks all that the law asks for in a newspaper that has filled in nothing', () => {
    const empty = newspaper.parse({})
    expect(missing('mentions-legales', empty)).toEqual([
      'publisher',
      'publisherKind',
      'publisherAddress',
      'publisherPhone',
      'publicationDirector',
      'hostName',
      'hostAddress',
      'hostPhone',
      'contactEmail',
    ])
    expect(missing('confidentialite', empty)).toEqual(['publisher', 'publisherAddress', 'contactEmail'])
    expect(missing('charte', empty)).toEqual(['publicationDirector', 'contactEmail'])
  })

  it('lacks nothing in one that has filled in everything, an officer for data aside', () => {
    const paper = { ...completePaper, dataProtectionOfficer: '' }
    for (const page of LEGAL_PAGES) expect(missing(page, paper), page).toEqual([])
  })

  it('asks a company alone for its registration and its capital', () => {
    const without = { ...completePaper, registration: '', capital: '' }
    expect(missing('mentions-legales', without)).toEqual(['registration', 'capital'])
    for (const publisherKind of ['association', 'person', 'authority'] as const) {
      expect(missing('mentions-legales', { ...without, publisherKind }), publisherKind).toEqual([])
    }
  })

  it('has changed when a setting that it cannot do without has, and not when the motto has', () => {
    for (const page of LEGAL_PAGES) {
      for (const field of fields) {
        const after = { ...completePaper, [field]: '' }
        if (missing(page, after).length > 0)
          expect(isChangedBy(page, completePaper, after), `${page} ${field}`).toBe(true)
      }
      expect(isChangedBy(page, completePaper, { ...completePaper, tagline: 'Autre' }), page).toBe(false)
    }
  })

  it('has links only while it is published, but for the two that are tools', () => {
    const none = new Set<never>()
    expect(LEGAL_PAGES.filter((page) => isInView(`/${page}`, none))).toEqual(['confidentialite', 'cookies'])
    expect(isInView('/contact', none)).toBe(true)
    expect(isInView('/cgu', new Set(['cgu'] as const))).toBe(true)
  })

  it('stands on the site’s own list of pages, at an address that no section may take', () => {
    const listed = pageGroups.flatMap(({ pages }) => pages.map(([path]) => path))
    for (const page of LEGAL_PAGES) {
      expect(listed).toContain(`/${page}`)
      expect(isFreeAddress(page)).toBe(false)
    }
  })

  it('says when it changed last, by its settings or by our own words, and only what came after its publication', () => {
    const day = (written: string) => new Date(`${written}T12:00:00Z`)
    const change = (publishedAt: string | null, changedAt: string | null) =>
      changeOf('cgu', { publishedAt: publishedAt && day(publishedAt), changedAt: changedAt && day(changedAt) } as never)
    expect(change(null, null)).toBeNull()
    expect(change('2099-01-01', null)).toBeNull()
    expect(change('2099-01-01', '2099-02-01')).toEqual(day('2099-02-01'))
    // published before our words became what they are
    expect(change('2020-01-01', null)?.getFullYear()).toBeGreaterThanOrEqual(2026)
  })
})

describe('what an administrator is told', () => {
  const { publisherPhone: _, ...rest } = completePaper
  const paper = newspaper.parse({ ...rest, contactEmail: '' })

  it('names what is missing', () => {
    expect(incompleteSentence(missingFor('mentions-legales', paper))).toBe(
      'Cette page n’est pas publiée. Il manque dans les réglages\u202f: téléphone de l’éditeur, adresse électronique de contact.',
    )
  })

  it('names each page that needs a setting, above the form and at the field', () => {
    const wronged = (['cookies', 'charte'] as const).map((page) => ({ page, missing: missingFor(page, paper) }))
    expect(neededSentence(wronged)).toBe(
      'Rien n’est enregistré\u202f: «\u202fGérer mes cookies\u202f» (adresse électronique de contact), «\u202fCharte\u202f» (adresse électronique de contact) sont en ligne et ont besoin de ce qui manque. Gardez ces réglages, ou retirez d’abord ces pages.',
    )
    expect(neededAt(wronged)).toEqual({
      contactEmail: 'La page «\u202fGérer mes cookies\u202f», en ligne, en a besoin.',
    })
  })
})
