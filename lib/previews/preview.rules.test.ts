import { describe, expect, it } from 'vitest'
import {
  answerForm,
  framedPath,
  lightOf,
  linkForm,
  newsOf,
  previewPath,
  previewQuestion,
  readWidth,
  standingOf,
} from './preview.rules'

describe('the width of a preview', () => {
  it('is what was typed, within bounds, and a screen’s when that is no width', () => {
    expect(readWidth('390')).toBe(390)
    expect(readWidth('412,5')).toBe(1280)
    expect(readWidth('412.6')).toBe(413)
    expect(readWidth('12')).toBe(320)
    expect(readWidth('99999')).toBe(1920)
    for (const typed of ['', 'large', '-4', '0', 'Infinity', undefined, ['390', '820']]) {
      expect(readWidth(typed), String(typed)).toBe(1280)
    }
  })

  it('and its light survive whatever an address asks for', () => {
    expect(previewQuestion.parse({})).toEqual({ version: undefined, largeur: 1280, lumiere: 'appareil' })
    expect(previewQuestion.parse({ version: '3', largeur: '820', lumiere: 'sombre' })).toEqual({
      version: 3,
      largeur: 820,
      lumiere: 'sombre',
    })
    expect(previewQuestion.parse({ version: 'x', largeur: ['1', '2'], lumiere: 'fluo' })).toMatchObject({
      version: undefined,
      lumiere: 'appareil',
    })
  })

  it('is in its address, with the light that the framed document reads in its own', () => {
    expect(previewPath(7, 3)).toBe('/admin/articles/7/apercu?version=3')
    expect(previewPath(7, 3, { width: 390, light: 'sombre' })).toBe(
      '/admin/articles/7/apercu?version=3&largeur=390&lumiere=sombre',
    )
    expect(lightOf(framedPath(7, 3, 'sombre'))).toBe('sombre')
    expect(lightOf(framedPath(7, 3, 'appareil'))).toBe('appareil')
    expect(lightOf('/apercu/version/7/3?lumiere=sombrero')).toBe('appareil')
  })
})

describe('the form of a link', () => {
  const typed = { articleId: '7', number: '3', forWhom: ' Me  Laurence Roy ', days: '7' }

  it('says whom it is for, and until when', () => {
    expect(linkForm.parse(typed)).toEqual({
      articleId: 7,
      number: 3,
      forWhom: 'Me Laurence Roy',
      days: 7,
      asksApproval: false,
    })
    expect(linkForm.parse({ ...typed, asksApproval: 'on' }).asksApproval).toBe(true)
  })

  it('refuses nobody, too long a name, and a time that is not offered', () => {
    for (const wrong of [
      { forWhom: '  ' },
      { forWhom: 'x'.repeat(121) },
      { days: '365' },
      { days: '' },
      { number: '0' },
    ]) {
      expect(linkForm.safeParse({ ...typed, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
    }
  })
})

describe('an answer', () => {
  const token = 'un-jeton'

  it('needs no word to approve, and words for reservations', () => {
    expect(answerForm.parse({ token, answer: 'approved' })).toEqual({ token, answer: 'approved', remark: '' })
    expect(answerForm.safeParse({ token, answer: 'objected', remark: '  ' }).error?.issues[0]?.path).toEqual(['remark'])
    expect(answerForm.safeParse({ token, answer: 'objected', remark: 'Le nom est faux.' }).success).toBe(true)
    expect(answerForm.safeParse({ token, remark: 'Bien.' }).error?.issues[0]?.path).toEqual(['answer'])
    expect(answerForm.safeParse({ token, answer: 'approved', remark: 'x'.repeat(5001) }).success).toBe(false)
  })
})

describe('a link', () => {
  it('is open, expired at its very end, or taken back', () => {
    const endsAt = new Date('2026-11-27T10:00:00Z')
    expect(standingOf({ revokedAt: null, endsAt }, new Date('2026-11-27T09:59:59Z'))).toBe('open')
    expect(standingOf({ revokedAt: null, endsAt }, endsAt)).toBe('expired')
    expect(standingOf({ revokedAt: endsAt, endsAt }, endsAt)).toBe('revoked')
  })

  it('says that its version has appeared, that another has, or that there is a newer one', () => {
    expect(newsOf({ number: 3, latest: 3, online: null })).toBeNull()
    expect(newsOf({ number: 3, latest: 4, online: null })).toBe('newer')
    expect(newsOf({ number: 3, latest: 4, online: { number: 3 } })).toBe('published')
    expect(newsOf({ number: 3, latest: 4, online: { number: 4 } })).toBe('published-otherwise')
  })
})
