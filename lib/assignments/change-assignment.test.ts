import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { closeAccount } from '../accounts/change-member'
import { someSectionAndByline } from '../articles/article.samples.queries'
import { listWriters } from './assignee.queries'
import { findAssignment } from './assignment.queries'
import { changedAssignment } from './assignment.rules'
import { someEditor, somePitch, someWriter, storyForm } from './assignment.samples'
import type { Member } from './assignment-rights.rules'
import { changeAssignment } from './change-assignment'
import { decideAssignment } from './decide-assignment'
import { moveAssignment } from './move-assignment'
import { pitchStory } from './pitch-story'

const change = (assignmentId: number, turn: number, by: Member, fields: Record<string, string> = {}) =>
  changeAssignment({
    form: changedAssignment.parse({ pitch: 'Les écluses rouvrent', assignmentId, turn, ...fields }),
    by,
  })

/** Somebody leaves the newspaper. */
async function leave({ accountId }: Member): Promise<void> {
  const by = await someAccount(['administrator'])
  expect(await closeAccount({ memberId: accountId, by })).toEqual({ ok: true })
}

describe('pitching a story', () => {
  it('is a journalist’s for themself, and waits to be accepted', async () => {
    const [me, other] = [await someWriter(), await someWriter()]
    const id = await somePitch(me, { plannedOn: '2026-12-03', plannedTime: '06:30' })
    expect(await findAssignment(id)).toMatchObject({
      ...{ state: 'proposed', assigneeId: me.accountId, createdBy: me.accountId, turn: 1, articleId: null },
      ...{ plannedOn: '2026-12-03', plannedTime: '06:30', dueOn: null },
    })
    for (const form of [
      storyForm({ assigneeId: String(other.accountId) }),
      storyForm({ assigneeId: '' }),
      storyForm({ decision: 'give' }),
    ]) {
      expect(await pitchStory({ form, by: me })).toEqual({ ok: false, reason: 'assignment-not-yours' })
    }
  })

  it('is an editor’s for anybody who writes, given at once or proposed', async () => {
    const [editor, journalist] = [await someEditor(), await someWriter()]
    const given = await somePitch(editor, { assigneeId: String(journalist.accountId), decision: 'give' })
    expect(await findAssignment(given)).toMatchObject({ state: 'accepted', assigneeId: journalist.accountId })
    const nobodys = await somePitch(editor, { assigneeId: '' })
    expect(await findAssignment(nobodys)).toMatchObject({ state: 'proposed', assigneeId: null })
  })

  it('goes to nobody who left or does not write, and into no section that is gone', async () => {
    const editor = await someEditor()
    const moderator = await someAccount(['moderator'])
    const gone = await someWriter()
    await leave(gone)
    for (const assigneeId of [moderator, gone.accountId, 999_999]) {
      const form = storyForm({ assigneeId: String(assigneeId) })
      expect(await pitchStory({ form, by: editor })).toEqual({ ok: false, reason: 'assignee-unknown' })
    }
    expect(await pitchStory({ form: storyForm({ sectionId: '999999' }), by: editor })).toEqual({
      ...{ ok: false, reason: 'section-not-found' },
    })
  })
})

describe('changing a story', () => {
  it('changes all that its form says, and leaves whose it is when the form says nothing of it', async () => {
    const me = await someWriter()
    const { sectionId } = await someSectionAndByline('ports')
    const id = await somePitch(me, { plannedOn: '2026-12-03', plannedTime: '06:30' })
    expect(await change(id, 1, me, { sectionId: String(sectionId), dueOn: '2026-12-01' })).toEqual({
      ok: true,
      turn: 2,
    })
    expect(await findAssignment(id)).toMatchObject({
      ...{ pitch: 'Les écluses rouvrent', sectionId, dueOn: '2026-12-01', assigneeId: me.accountId },
      ...{ plannedOn: null, plannedTime: null, turn: 2 },
    })
  })

  it('is refused to the second of two who had the same turn, who is told what it says now', async () => {
    const [me, editor] = [await someWriter(), await someEditor()]
    const id = await somePitch(me)
    const answers = await Promise.all([
      change(id, 1, me, { brief: 'Une page.' }),
      change(id, 1, editor, { brief: 'Deux pages.' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = answers.find(({ ok }) => !ok)
    const now = await findAssignment(id)
    expect(refused).toMatchObject({ reason: 'assignment-changed', present: { brief: now?.brief, turn: 2 } })
  })

  it('is nobody’s but whose it is, whoever proposed it, and the editors’', async () => {
    const [me, other, editor] = [await someWriter(), await someWriter(), await someEditor()]
    const id = await somePitch(me)
    expect(await change(id, 1, other)).toEqual({ ok: false, reason: 'assignment-not-yours' })
    // given away by one who only proposes
    expect(await change(id, 1, me, { assigneeId: String(other.accountId) })).toEqual({
      ...{ ok: false, reason: 'assignment-not-yours' },
    })
    expect(await change(id, 1, editor, { assigneeId: String(other.accountId) })).toMatchObject({ ok: true })
    expect(await change(id, 2, other)).toMatchObject({ ok: true })
    expect(await change(999_999, 1, editor)).toEqual({ ok: false, reason: 'assignment-not-found' })
  })

  it('accepts what an editor gives so, once, and is no way round for others', async () => {
    const [me, editor] = [await someWriter(), await someEditor()]
    const id = await somePitch(me)
    expect(await change(id, 1, me, { decision: 'give' })).toEqual({ ok: false, reason: 'assignment-not-yours' })
    const given = { decision: 'give', assigneeId: String(me.accountId), dueOn: '2026-12-01' }
    expect(await change(id, 1, editor, given)).toEqual({ ok: true, turn: 2 })
    expect(await findAssignment(id)).toMatchObject({ state: 'accepted', dueOn: '2026-12-01' })
    expect(await change(id, 2, editor, given)).toEqual({ ok: false, reason: 'assignment-decided' })
    expect(await change(id, 2, editor)).toMatchObject({ ok: true })
    expect((await findAssignment(id))?.state).toBe('accepted')
  })

  it('keeps one who left and had it, and gives nothing new to them', async () => {
    const [editor, gone] = [await someEditor(), await someWriter()]
    const id = await somePitch(editor, { assigneeId: String(gone.accountId) })
    await leave(gone)
    const kept = { assigneeId: String(gone.accountId) }
    expect(await change(id, 1, editor, kept)).toMatchObject({ ok: true })
    expect((await listWriters(gone.accountId)).map((each) => each.id)).toContain(gone.accountId)
    expect((await listWriters()).map((each) => each.id)).not.toContain(gone.accountId)
    expect(await change(id, 2, editor, { assigneeId: '' })).toMatchObject({ ok: true })
    expect(await change(id, 3, editor, kept)).toEqual({ ok: false, reason: 'assignee-unknown' })
  })
})

describe('moving a story', () => {
  const move = (assignmentId: number, turn: number, day: string | null, by: Member) =>
    moveAssignment({ assignmentId, turn, day, by })

  it('to another day keeps its time, and to none leaves it without', async () => {
    const me = await someWriter()
    const id = await somePitch(me, { plannedOn: '2026-12-03', plannedTime: '06:30' })
    expect(await move(id, 1, '2027-01-04', me)).toEqual({ ok: true, plannedOn: '2027-01-04', turn: 2 })
    expect(await findAssignment(id)).toMatchObject({ plannedOn: '2027-01-04', plannedTime: '06:30' })
    expect(await move(id, 2, null, me)).toEqual({ ok: true, plannedOn: null, turn: 3 })
    expect(await findAssignment(id)).toMatchObject({ plannedOn: null, plannedTime: null })
  })

  it('is refused over another’s change, with where it is now; where it is already, nothing is', async () => {
    const [me, editor] = [await someWriter(), await someEditor()]
    const id = await somePitch(me, { plannedOn: '2026-12-03' })
    expect(await move(id, 1, '2026-12-08', editor)).toMatchObject({ ok: true })
    expect(await move(id, 1, '2026-12-04', me)).toEqual({
      ...{ ok: false, reason: 'assignment-changed', present: { plannedOn: '2026-12-08', turn: 2 } },
    })
    expect(await move(id, 1, '2026-12-08', me)).toEqual({ ok: true, plannedOn: '2026-12-08', turn: 2 })
    expect((await findAssignment(id))?.turn).toBe(2)
  })

  it('is refused to a day that lacks its time, to others, and once it is dropped', async () => {
    const [me, other] = [await someWriter(), await someWriter()]
    const id = await somePitch(me, { plannedOn: '2027-03-27', plannedTime: '02:30' })
    expect(await move(id, 1, '2027-03-28', me)).toEqual({ ok: false, reason: 'planned-time-lost' })
    expect(await move(id, 1, '2027-03-29', other)).toEqual({ ok: false, reason: 'assignment-not-yours' })
    await decideAssignment({ assignmentId: id, turn: 1, decision: 'drop', by: me })
    expect(await move(id, 2, '2027-03-29', me)).toEqual({ ok: false, reason: 'assignment-dropped' })
    expect((await findAssignment(id))?.plannedOn).toBe('2027-03-27')
  })
})
