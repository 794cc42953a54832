import { describe, expect, it } from 'vitest'
import { findForEditing } from '../articles/article.queries'
import { saveArticle } from '../articles/save-article'
import { driver } from '../database'
import { articleAt, inAnHour, writeOn } from './desk.samples'
import { findDeskView } from './desk-view.queries'
import { makeMove } from './make-move'
import { moveForm, type WantedMove } from './move.rules'
import { publishDue } from './publish-due'
import { type Hand, MOVES, type Move, movesFrom, type Position, STAGES } from './stage.rules'

const tomorrow = () => {
  const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })
  return iso.format(new Date(Date.now() + 86_400_000))
}

const words = { reason: 'Pour voir', text: 'Une première version disait autre chose.', replacesId: null }

/** A move's form, filled in. */
const filled = (move: Move, articleId: number, number: number): WantedMove =>
  moveForm.parse({ move, articleId, number, ...words, day: tomorrow(), time: '12:00', update: 'fault' })

const positions: Position[] = STAGES.flatMap((stage) => [
  ...(['unseen', 'online', 'taken-down'] as const).map((standing) => ({ stage, standing, scheduled: false })),
  ...(['unseen', 'online'] as const).map((standing) => ({ stage, standing, scheduled: true })),
])
const hands: Hand[] = ['none', 'proposes', 'publishes', 'approves']

const positionOf = async (articleId: number) => {
  const view = await findDeskView(articleId)
  return view && { stage: view.stage, standing: view.standing, scheduled: view.scheduled }
}

/** Where each move leads. */
const leads: Record<Move, (from: Position) => Position> = {
  submit: (from) => ({ ...from, stage: 'submitted' }),
  'take-back': (from) => ({ ...from, stage: 'draft' }),
  approve: (from) => ({ ...from, stage: 'ready' }),
  'send-back': (from) => ({ ...from, stage: 'draft' }),
  schedule: (from) => ({ ...from, scheduled: true }),
  unschedule: (from) => ({ ...from, scheduled: false }),
  publish: () => ({ stage: 'draft', standing: 'online', scheduled: false }),
  correct: () => ({ stage: 'draft', standing: 'online', scheduled: false }),
  'take-down': (from) => ({ ...from, standing: 'taken-down', scheduled: false }),
  'put-back': () => ({ stage: 'draft', standing: 'online', scheduled: false }),
}

describe('every move, of every state, by every hand', () => {
  it.each(positions)('$stage, $standing, scheduled: $scheduled', async (position) => {
    for (const hand of hands) {
      const allowed = movesFrom(position, hand)
      const refusedOf = await articleAt(position)
      for (const move of MOVES) {
        const at = allowed.includes(move) ? await articleAt(position) : refusedOf
        const outcome = await makeMove({ ...filled(move, at.articleId, at.number), hand, by: at.by })
        const told = `${hand} ${move}`
        if (allowed.includes(move)) {
          expect(outcome, told).toMatchObject({ ok: true })
          expect(await positionOf(at.articleId), told).toEqual(leads[move](position))
        } else {
          expect(outcome, told).toMatchObject({ ok: false })
          if (!outcome.ok) expect(['forbidden', 'move-not-possible', 'not-published'], told).toContain(outcome.reason)
          expect(await positionOf(at.articleId), told).toEqual(position)
        }
      }
    }
  })
})

const draft: Position = { stage: 'draft', standing: 'unseen', scheduled: false }

describe('moves that come too late', () => {
  it('approves the version in view and no other', async () => {
    const { articleId, number, by } = await articleAt({ ...draft, stage: 'submitted' })
    await writeOn(articleId, by)
    for (const move of ['approve', 'schedule', 'publish'] as const) {
      expect(await makeMove({ ...filled(move, articleId, number), hand: 'approves', by })).toMatchObject({
        reason: 'stale-version',
      })
    }
    expect((await findDeskView(articleId))?.stage).toBe('submitted')
  })

  it('has one of two who approve at once, and tells the other', async () => {
    const { articleId, number, by } = await articleAt({ ...draft, stage: 'submitted' })
    const approval = () => makeMove({ ...filled('approve', articleId, number), hand: 'approves', by })
    const outcomes = await Promise.all([approval(), approval()])
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.reason)).sort()).toEqual(['move-not-possible', 'ok'])
  })

  it('publishes once for two who publish at once', async () => {
    const { articleId, number, by } = await articleAt(draft)
    const publication = () => makeMove({ ...filled('publish', articleId, number), hand: 'approves', by })
    const outcomes = await Promise.all([publication(), publication()])
    expect(outcomes.map((outcome) => outcome.ok && 'already' in outcome && outcome.already).sort()).toEqual([
      false,
      true,
    ])
    const rows = await driver()`select occasion from publications where article_id = ${articleId}`
    expect(rows.map(({ occasion }) => occasion)).toEqual(['first'])
  })

  it('has nothing wait for its time that readers have already', async () => {
    const { articleId, number, by } = await articleAt({ ...draft, standing: 'online' })
    await makeMove({ ...filled('publish', articleId, number), hand: 'approves', by })
    const outcome = await makeMove({ ...filled('schedule', articleId, number), hand: 'approves', by })
    expect(outcome).toEqual({ ok: true, already: true })
    expect(await findDeskView(articleId)).toMatchObject({ standing: 'online', schedule: null })
  })

  it('does not put back by an update what was taken down meanwhile', async () => {
    const { articleId, number, by } = await articleAt({ ...draft, standing: 'online' })
    await makeMove({ ...filled('take-down', articleId, number), hand: 'approves', by })
    expect(await makeMove({ ...filled('publish', articleId, number), hand: 'approves', by })).toMatchObject({
      reason: 'move-not-possible',
    })
  })
})

describe('what is submitted', () => {
  it('stays as it was, whatever is typed on in the same tab', async () => {
    const { articleId, by, number: base } = await articleAt(draft)
    const content = (await findForEditing(articleId))?.content
    if (!content) throw new Error('gone')
    const editing = (turn: number) => ({ session: 'a-tab-of-mine', turn })
    const save = async (turn: number) => {
      const saved = await saveArticle({
        articleId,
        base,
        content: { ...content, headline: `Un titre ${turn}` },
        by,
        editing: editing(turn),
      })
      if (!saved.ok) throw new Error(saved.reason)
      return saved.number
    }
    await save(1)
    const submitted = await save(2)
    await makeMove({ ...filled('submit', articleId, submitted), hand: 'proposes', by })
    await save(3)
    await save(4)
    const numbers = await driver()`select number from article_versions where article_id = ${articleId} order by number`
    expect(numbers.map(({ number }) => number)).toContain(submitted)
    expect((await findDeskView(articleId))?.staged?.number).toBe(submitted)
    expect(await makeMove({ ...filled('submit', articleId, submitted), hand: 'proposes', by })).toMatchObject({
      reason: 'stale-version',
    })
  })

  it('is not submitted twice, and says what was asked for when it was sent back', async () => {
    const { articleId, number, by } = await articleAt(draft)
    await makeMove({ ...filled('submit', articleId, number), hand: 'proposes', by })
    expect(await makeMove({ ...filled('submit', articleId, number), hand: 'proposes', by })).toMatchObject({
      reason: 'move-not-possible',
    })
    await makeMove({ move: 'send-back', articleId, reason: 'Une source manque.', hand: 'approves', by })
    expect(await findDeskView(articleId)).toMatchObject({ stage: 'draft', sentBack: { reason: 'Une source manque.' } })
    await makeMove({ ...filled('submit', articleId, number), hand: 'proposes', by })
    expect((await findDeskView(articleId))?.sentBack).toBeNull()
  })

  it('has nothing more to be mended once its newest version has appeared, and has while an older one does', async () => {
    const { articleId, number, by } = await articleAt({ ...draft, stage: 'submitted', scheduled: true })
    await makeMove({ move: 'send-back', articleId, reason: 'Une source manque.', hand: 'approves', by })
    await driver()`update articles set scheduled_at = now() where id = ${articleId}`
    await publishDue()
    expect(await findDeskView(articleId)).toMatchObject({
      standing: 'online',
      sentBack: { reason: 'Une source manque.' },
    })
    await makeMove({ ...filled('publish', articleId, number), hand: 'approves', by })
    expect(await findDeskView(articleId)).toMatchObject({ stage: 'draft', standing: 'online', sentBack: null })
  })

  it('keeps waiting when an older version appears at its time', async () => {
    const { articleId, by } = await articleAt({ stage: 'draft', standing: 'unseen', scheduled: true })
    const newer = await writeOn(articleId, by)
    await makeMove({ ...filled('submit', articleId, newer), hand: 'proposes', by })
    const view = await findDeskView(articleId)
    expect(view).toMatchObject({ stage: 'submitted', staged: { number: newer } })
    expect(view?.schedule?.at.getTime()).toBeLessThanOrEqual(inAnHour().getTime())
    expect(view?.schedule?.number).toBeLessThan(newer)
  })
})

describe('the log', () => {
  it('has each move with who made it', async () => {
    const { articleId, number, by } = await articleAt(draft)
    await makeMove({ ...filled('submit', articleId, number), hand: 'proposes', by })
    await makeMove({ ...filled('approve', articleId, number), hand: 'approves', by })
    await makeMove({ ...filled('publish', articleId, number), hand: 'approves', by })
    await makeMove({ ...filled('take-down', articleId, number), hand: 'approves', by })
    const acts = (await findDeskView(articleId))?.acts.map(({ what }) => what)
    expect(acts).toEqual(['Article dépublié', 'Article publié', 'Article validé', 'Article proposé'])
  })
})
