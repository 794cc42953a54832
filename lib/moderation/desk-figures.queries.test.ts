import { beforeEach, describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { driver } from '../database'
import { findDeskFigures } from './desk-figures.queries'
import { nothingDecided, periodsOf } from './desk-figures.rules'
import { listYears } from './figures.queries'

const NOW = new Date('2026-11-26T20:00:00Z')
const months = periodsOf('mois', NOW)
const figuresOf = (section: number | null = null) => findDeskFigures(months, section)
/** The figures of one month, and how many comments were ruled on in all others. */
const ofMonth = async (name: string, section: number | null = null) => {
  const { periods } = await figuresOf(section)
  const at = months.findIndex((month) => month.name === name)
  const others = periods.filter((_, index) => index !== at)
  return { ...periods[at], others: others.reduce((sum, { approved }) => sum + approved, 0) }
}

let by = 0
let made = 0
const sections = new Map<string, number>()
const articles = new Map<string, number>()

type Comment = { postedAt?: string; state?: string; findings?: object[] | null; isErased?: boolean; section?: string }

/** A comment as it stands now. */
async function comment({ postedAt = '2026-11-10T10:00:00Z', ...rest }: Comment = {}): Promise<number> {
  const { state = 'approved', findings = null, isErased = false, section = 'culture' } = rest
  const sql = driver()
  made += 1
  const [row] = await sql`
    insert into comments (article_id, name, body, reader_key, form_key, state, posted_at, decided_at, findings)
    values (${articles.get(section) ?? 0}, 'Une lectrice', 'Un avis', '', ${isErased ? null : `made ${made}`}, ${state}, ${postedAt},
      ${postedAt}, ${findings && JSON.stringify(findings)})
    returning id`
  return Number(row?.id)
}

type Decision = 'approve' | 'reject' | 'spam'

async function rule(commentId: number, decision: Decision, decidedAt = '2026-11-10T11:00:00Z'): Promise<number> {
  const [row] = await driver()`
    insert into rulings (comment_id, decision, reason, decided_by, decided_at)
    values (${commentId}, ${decision}, ${decision === 'reject' ? 'Hors du sujet' : ''}, ${by}, ${decidedAt}) returning id`
  return Number(row?.id)
}

const ruled = async (decision: Decision, decidedAt?: string, of: Comment = {}) => {
  const id = await comment(of)
  return { id, ruling: await rule(id, decision, decidedAt) }
}

async function notice(commentId: number, outcome: 'kept' | 'removed', decidedAt: string) {
  made += 1
  await driver()`
    insert into comment_notices (comment_id, ground, explanation, receipt_hash, outcome, decided_at, decided_by)
    values (${commentId}, 'injure', 'Il insulte.', ${`made ${made}`}, ${outcome}, ${decidedAt}, ${by})`
  return rule(commentId, outcome === 'kept' ? 'approve' : 'reject', decidedAt)
}

async function appeal(commentId: number, rulingId: number, outcome: 'upheld' | 'overturned', decidedAt: string) {
  await driver()`
    insert into appeals (ruling_id, comment_id, words, outcome, decided_at, decided_by)
    values (${rulingId}, ${commentId}, 'C’était le sujet.', ${outcome}, ${decidedAt}, ${by})`
  await rule(commentId, outcome === 'overturned' ? 'approve' : 'reject', decidedAt)
}

beforeEach(async () => {
  const sql = driver()
  await sql`truncate comments, rulings, articles, sections restart identity cascade`
  by ||= await someAccount(['moderator'])
  for (const [slug, parent] of [['culture'], ['livres', 'culture'], ['monde']] as const) {
    const [section] = await sql`
      insert into sections (slug, name, hue, position, parent_id)
      values (${slug}, ${slug}, 'red', 1, ${(parent && sections.get(parent)) ?? null}) returning id`
    sections.set(slug, Number(section?.id))
    const [article] = await sql`insert into articles (section_id) values (${Number(section?.id)}) returning id`
    articles.set(slug, Number(article?.id))
  }
})

describe('the desk’s figures', () => {
  it('are nothing where nothing was decided: no delay, which is not a delay of nought', async () => {
    await comment({ state: 'approved' })
    const { periods, sections: found, all } = await figuresOf()
    expect(periods).toEqual(months.map(() => nothingDecided))
    expect(all).toEqual(nothingDecided)
    expect(found.size).toBe(0)
    expect(await figuresOf(sections.get('culture') ?? 0)).toMatchObject({ periods, all })
    expect(await findDeskFigures([], null)).toEqual({ periods: [], sections: new Map(), all: nothingDecided })
  })

  it('have the middle delay, and what nine in ten took at most', async () => {
    for (let hours = 1; hours <= 11; hours++) {
      await ruled('approve', `2026-11-10T${String(10 + hours).padStart(2, '0')}:00:00Z`)
    }
    expect(await ofMonth('novembre 2026')).toMatchObject({ approved: 11, median: 360, ninth: 600, others: 0 })
    const { periods } = await figuresOf()
    expect(periods[0]).toMatchObject({ median: null, ninth: null })
  })

  it('count each comment once, by what was decided first', async () => {
    const { id } = await ruled('approve', '2026-10-05T10:00:00Z', { postedAt: '2026-10-05T09:00:00Z' })
    await notice(id, 'kept', '2026-11-05T10:00:00Z')
    await ruled('reject')
    await ruled('spam')
    expect(await ofMonth('novembre 2026')).toMatchObject({ approved: 0, rejected: 1, spam: 1, others: 1, median: 60 })
    expect(await ofMonth('octobre 2026')).toMatchObject({ approved: 1, rejected: 0, median: 60 })
  })

  it('leave out what was taken back at once', async () => {
    const { id, ruling } = await ruled('reject', '2026-11-10T10:10:00Z')
    await driver()`insert into rulings (comment_id, decision, undoes, decided_by, decided_at)
      values (${id}, 'undo', ${ruling}, ${by}, '2026-11-10T10:10:05Z')`
    expect((await figuresOf()).all).toEqual(nothingDecided)
    await rule(id, 'approve')
    expect(await ofMonth('novembre 2026')).toMatchObject({ approved: 1, rejected: 0, refused: 0, median: 60 })
    expect(await listYears()).toMatchObject([{ year: 2026, approved: 1, rejected: 0 }])
  })

  it('end a month at midnight in Paris', async () => {
    // 23:30 in Greenwich is the next day in Paris, in winter by half an hour and in summer by an hour and a half
    await ruled('approve', '2026-01-31T22:30:00Z', { postedAt: '2026-01-31T22:00:00Z' })
    await ruled('approve', '2026-01-31T23:30:00Z', { postedAt: '2026-01-31T22:00:00Z' })
    await ruled('approve', '2026-07-31T22:00:00Z', { postedAt: '2026-07-31T21:00:00Z' })
    await ruled('approve', '2026-07-31T21:59:59Z', { postedAt: '2026-07-31T21:00:00Z' })
    for (const month of ['janvier 2026', 'février 2026', 'juillet 2026', 'août 2026'])
      expect(await ofMonth(month), month).toMatchObject({ approved: 1, others: 3 })
  })

  it('leave out what was first decided before, whatever was decided of it since', async () => {
    const { id, ruling } = await ruled('reject', '2025-11-30T22:59:59Z', { postedAt: '2025-11-30T20:00:00Z' })
    await appeal(id, ruling, 'overturned', '2025-12-20T10:00:00Z')
    expect((await figuresOf()).all).toEqual(nothingDecided)
    await ruled('approve', '2025-11-30T23:00:00Z', { postedAt: '2025-11-30T20:00:00Z' })
    expect(await ofMonth('décembre 2025')).toMatchObject({ approved: 1, median: 180 })
  })

  it('have what a rule or the filter held, and what trust showed, of what is known of comments', async () => {
    const held = [{ judgement: 'links', weight: 'hold', says: '3 liens.' }]
    const trusted = [{ judgement: 'trust', weight: 'trust', says: 'Lecteur vérifié.' }]
    await ruled('approve', undefined, { findings: held })
    await ruled('spam', undefined, { findings: [...held, ...held], state: 'spam' })
    await ruled('approve', undefined, { findings: trusted })
    await ruled('approve')
    // erased: what was found of it is forgotten, so that it counts neither way; its ruling stays
    await ruled('reject', undefined, { state: 'withdrawn', isErased: true })
    expect((await figuresOf()).all).toMatchObject({ approved: 3, spam: 1, rejected: 1, judged: 4, held: 2, trusted: 1 })
  })
})

describe('a refusal', () => {
  it('is reversed by an appeal, not by one that is rejected', async () => {
    const wrong = await ruled('reject', undefined, { state: 'approved' })
    await appeal(wrong.id, wrong.ruling, 'overturned', '2026-11-20T10:00:00Z')
    const right = await ruled('reject', undefined, { state: 'rejected' })
    await appeal(right.id, right.ruling, 'upheld', '2026-11-20T10:00:00Z')
    await ruled('spam', undefined, { state: 'spam' })
    await ruled('approve')
    expect((await figuresOf()).all).toMatchObject({ refused: 3, overturned: 1, rejected: 2, spam: 1, approved: 1 })
  })

  it('is reversed by a later ruling that left it in view, in the month in which it was refused', async () => {
    const shown = await ruled('spam', '2026-10-02T10:00:00Z', { postedAt: '2026-10-01T10:00:00Z' })
    await rule(shown.id, 'approve', '2026-11-02T10:00:00Z')
    // a notice that came to nothing, on what the desk had refused meanwhile
    const refused = await ruled('reject', undefined, { state: 'rejected' })
    await rule(refused.id, 'approve', '2026-11-20T10:00:00Z')
    expect(await ofMonth('octobre 2026')).toMatchObject({ refused: 1, overturned: 1, spam: 1 })
    expect(await ofMonth('novembre 2026')).toMatchObject({ refused: 1, overturned: 0, rejected: 1 })
  })

  it('still counts as reversed once its author has erased the comment', async () => {
    const { id, ruling } = await ruled('reject', undefined, { state: 'withdrawn', isErased: true })
    await appeal(id, ruling, 'overturned', '2026-11-20T10:00:00Z')
    await ruled('reject', undefined, { state: 'withdrawn', isErased: true })
    expect((await figuresOf()).all).toMatchObject({ refused: 2, overturned: 1, judged: 0 })
  })

  it('may be a removal from view after a notice, which is no first ruling', async () => {
    const noticed = async (state: string) => {
      const { id } = await ruled('approve', '2026-10-05T10:00:00Z', { postedAt: '2026-10-05T09:00:00Z', state })
      return { id, ruling: await notice(id, 'removed', '2026-11-05T10:00:00Z') }
    }
    await noticed('rejected')
    const wrong = await noticed('approved')
    await appeal(wrong.id, wrong.ruling, 'overturned', '2026-11-20T10:00:00Z')
    expect(await ofMonth('novembre 2026')).toMatchObject({ rejected: 0, refused: 2, overturned: 1, median: null })
    // one that the desk had refused before is refused once; another wording that was not taken refuses no comment
    const twice = await ruled('reject', '2026-09-05T10:00:00Z', { postedAt: '2026-09-05T09:00:00Z', state: 'rejected' })
    await notice(twice.id, 'removed', '2026-09-06T10:00:00Z')
    const reworded = await ruled('approve', '2026-09-05T10:00:00Z', { postedAt: '2026-09-05T09:00:00Z' })
    await rule(reworded.id, 'reject', '2026-09-05T11:00:00Z')
    expect(await ofMonth('septembre 2026')).toMatchObject({ approved: 1, rejected: 1, refused: 1, overturned: 0 })
  })
})

describe('the figures of a section', () => {
  it('have those of its subsections, which have their own too', async () => {
    await ruled('approve', '2026-11-10T11:00:00Z', { section: 'culture' })
    await ruled('approve', '2026-11-10T13:00:00Z', { section: 'livres' })
    await ruled('reject', '2026-11-10T15:00:00Z', { section: 'monde', state: 'rejected' })
    const of = (name: string) => sections.get(name) ?? 0
    const { sections: found, all } = await figuresOf()
    expect(found.get(of('culture'))).toMatchObject({ approved: 2, median: 120 })
    expect(found.get(of('livres'))).toMatchObject({ approved: 1, median: 180 })
    expect(found.get(of('monde'))).toMatchObject({ rejected: 1, refused: 1, median: 300 })
    expect(all).toMatchObject({ approved: 2, rejected: 1, median: 180 })
    expect(await ofMonth('novembre 2026', of('culture'))).toMatchObject({ approved: 2, rejected: 0, median: 120 })
    expect(await ofMonth('novembre 2026', of('livres'))).toMatchObject({ approved: 1, median: 180 })
    // whatever section is asked for, all of them stand in the table
    expect(await figuresOf(of('livres'))).toMatchObject({ sections: found, all })
  })
})

describe('the figures of years', () => {
  it('have years of Paris, also where only a notice or an appeal was made', async () => {
    expect(await listYears()).toEqual([])
    await ruled('approve', '2024-12-31T23:30:00Z', { postedAt: '2024-12-31T21:30:00Z' })
    const { id } = await ruled('reject', '2024-06-01T10:00:00Z', { postedAt: '2024-06-01T09:00:00Z' })
    await notice(id, 'removed', '2026-03-01T10:00:00Z')
    await driver()`update comment_notices set created_at = '2026-02-01'`
    const none = {
      approved: 0,
      rejected: 0,
      spam: 0,
      held: 0,
      hours: null,
      notices: 0,
      removed: 0,
      appeals: 0,
      overturned: 0,
    }
    expect(await listYears()).toEqual([
      { ...none, year: 2026, notices: 1, removed: 1 },
      { ...none, year: 2025, approved: 1, hours: 2 },
      { ...none, year: 2024, rejected: 1, hours: 1 },
    ])
  })
})
