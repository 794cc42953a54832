import { beforeEach, describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { driver } from '../database'
import { changeNewspaper } from '../settings/change-newspaper'
import { findNewspaper } from '../settings/settings.queries'
import { newspaper } from '../settings/settings.rules'
import { changeLegalPage } from './change-legal-page'
import { findLegalPage, listPublishedPages } from './legal-page.queries'
import { LEGAL_PAGES, type LegalPage, type LegalPageForm, missingFor } from './legal-page.rules'
import { completePaper } from './legal-page.samples'

let by = 0
beforeEach(async () => {
  by = await someAccount(['administrator'])
  await driver()`delete from legal_pages`
  await driver()`delete from settings`
})

async function change(page: LegalPage, decision: LegalPageForm['decision'], ownText = '', revision?: number) {
  const seen = revision ?? (await findLegalPage(page)).revision
  return changeLegalPage({ form: { page, decision, ownText, revision: seen }, by })
}
const ago = (page: LegalPage) =>
  driver()`update legal_pages set published_at = now() - interval '9 days' where page = ${page}`

describe('a legal page', () => {
  it('is not published while something is missing, and says what', async () => {
    await changeNewspaper({ newspaper: { ...completePaper, hostPhone: '', capital: '' } })
    const outcome = await change('mentions-legales', 'publish')
    expect(outcome).toMatchObject({
      reason: 'legal-page-incomplete',
      missing: [{ field: 'capital' }, { field: 'hostPhone' }],
    })
    expect(await listPublishedPages()).toEqual([])
    expect((await findLegalPage('mentions-legales')).publishedAt).toBeNull()
  })

  it('is refused whole in a newspaper whose settings nobody has ever touched', async () => {
    for (const page of LEGAL_PAGES) expect(await change(page, 'publish')).toMatchObject({ ok: false })
    expect(await listPublishedPages()).toEqual([])
    expect(await findNewspaper()).toEqual(newspaper.parse({}))
  })

  it('is published once nothing is missing, with what the newspaper adds, and withdrawn without losing it', async () => {
    await changeNewspaper({ newspaper: completePaper })
    expect(await change('cgu', 'publish', 'Un mot de plus.')).toEqual({ ok: true })
    expect(await findLegalPage('cgu')).toMatchObject({ ownText: 'Un mot de plus.', changedAt: null, revision: 1 })
    expect(await listPublishedPages()).toEqual(['cgu'])
    expect(await change('cgu', 'withdraw')).toEqual({ ok: true })
    expect(await findLegalPage('cgu')).toMatchObject({ publishedAt: null, ownText: 'Un mot de plus.' })
  })

  it('keeps the day of its publication when its text changes, and says that it has', async () => {
    await changeNewspaper({ newspaper: completePaper })
    await change('charte', 'publish')
    await ago('charte')
    const { publishedAt } = await findLegalPage('charte')
    await change('charte', 'save', 'Un ajout.')
    const changed = await findLegalPage('charte')
    expect(changed.publishedAt).toEqual(publishedAt)
    expect(changed.changedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000)
    await driver()`update legal_pages set changed_at = null`
    await change('charte', 'save', 'Un ajout.')
    expect((await findLegalPage('charte')).changedAt).toBeNull()
  })

  it('takes a text only from whoever saw the last one', async () => {
    await changeNewspaper({ newspaper: completePaper })
    const outcomes = await Promise.all([
      change('cookies', 'save', 'Le texte de l’une', 0),
      change('cookies', 'save', 'Le texte de l’autre', 0),
    ])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(outcomes).toContainEqual({ ok: false, reason: 'legal-page-changed' })
  })
})

describe('settings', () => {
  it('are kept as they were when a published page would lack one, and that page is named', async () => {
    await changeNewspaper({ newspaper: completePaper })
    await change('mentions-legales', 'publish')
    await change('cookies', 'publish')
    const outcome = await changeNewspaper({ newspaper: { ...completePaper, contactEmail: '', name: 'Autre' } })
    expect(outcome).toMatchObject({ ok: false, reason: 'setting-needed' })
    const wronged = 'wronged' in outcome ? outcome.wronged.map(({ page }) => page) : []
    expect(wronged.sort()).toEqual(['cookies', 'mentions-legales'])
    expect(await findNewspaper()).toEqual(completePaper)
    await change('cookies', 'withdraw')
    await change('mentions-legales', 'withdraw')
    expect(await changeNewspaper({ newspaper: { ...completePaper, contactEmail: '' } })).toEqual({ ok: true })
  })

  it('that turn a publisher into a company have the page ask for its capital', async () => {
    const association = { ...completePaper, publisherKind: 'association' as const, capital: '', registration: '' }
    await changeNewspaper({ newspaper: association })
    expect(await change('mentions-legales', 'publish')).toEqual({ ok: true })
    expect(await changeNewspaper({ newspaper: { ...association, publisherKind: 'company' } })).toMatchObject({
      wronged: [{ page: 'mentions-legales', missing: [{ field: 'registration' }, { field: 'capital' }] }],
    })
  })

  it('have the published pages that show them say that they changed, and no other', async () => {
    await changeNewspaper({ newspaper: completePaper })
    for (const page of ['mentions-legales', 'cgu'] as const) await change(page, 'publish')
    await changeNewspaper({ newspaper: { ...completePaper, hostPhone: '03 53 01 00 03', tagline: 'Autre' } })
    expect((await findLegalPage('mentions-legales')).changedAt).not.toBeNull()
    expect((await findLegalPage('cgu')).changedAt).toBeNull()
  })

  it('and a publication that meet leave no page in view without what it needs, whoever comes first', async () => {
    for (let round = 0; round < 12; round++) {
      await driver()`delete from legal_pages`
      await changeNewspaper({ newspaper: completePaper })
      const less = { ...completePaper, hostName: '' }
      const both = [
        () =>
          changeLegalPage({ form: { page: 'mentions-legales', decision: 'publish', ownText: '', revision: 0 }, by }),
        () => changeNewspaper({ newspaper: less }),
      ]
      const outcomes = await Promise.all((round % 2 ? both : both.reverse()).map((act) => act()))
      const [published, paper] = [await listPublishedPages(), await findNewspaper()]
      expect(published.flatMap((page) => missingFor(page, paper))).toEqual([])
      // one of the two, and not both: what came second was told why not
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })

  it('wait for a publication that is being decided', async () => {
    await changeNewspaper({ newspaper: completePaper })
    const order: string[] = []
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    const holder = driver().begin(async (sql) => {
      await sql`select from settings where id = 1 for update`
      order.push('held')
      await held
      await sql`insert into legal_pages (page, published_at) values ('cgu', now())`
      order.push('published')
    })
    await expect.poll(() => order).toEqual(['held'])
    const changing = changeNewspaper({ newspaper: { ...completePaper, publisher: '' } })
    await new Promise((done) => setTimeout(done, 100))
    release()
    await holder
    expect(await changing).toMatchObject({ reason: 'setting-needed', wronged: [{ page: 'cgu' }] })
  })
})
