import { describe, expect, it } from 'vitest'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { someSectionAndByline } from '../articles/article.samples.queries'
import { driver } from '../database'
import { listAssignees } from './assignee.queries'
import { someEditor, somePitch, someWriter } from './assignment.samples'
import { haveAppeared, haveWait, indexesFor, tieByline } from './assignment.samples.queries'
import { beginAssignment } from './begin-assignment'
import { decideAssignment } from './decide-assignment'
import { listPublishedDays, listScheduledArticles } from './edition.queries'
import {
  countProposedAssignments,
  findProgress,
  listAssignmentsFor,
  listDueStories,
  listPlannedOn,
  listPlannedStories,
  listProposedStories,
  listUnplannedStories,
} from './story.queries'

const idsOf = (stories: readonly { id: number }[]) => stories.map(({ id }) => id)

describe('the calendar’s stories', () => {
  it('are those planned from one day to another, by day and time, of one person or section', async () => {
    const [me, editor] = [await someWriter(), await someEditor()]
    const { sectionId } = await someSectionAndByline('ports')
    const mine = { assigneeId: String(me.accountId), plannedOn: '2031-05-02' }
    const evening = await somePitch(editor, { ...mine, plannedTime: '18:00' })
    const morning = await somePitch(editor, { ...mine, plannedTime: '06:00', sectionId: String(sectionId) })
    const someTime = await somePitch(editor, { assigneeId: '', plannedOn: '2031-05-02' })
    const earlier = await somePitch(editor, { ...mine, plannedOn: '2031-05-01' })
    await somePitch(editor, { ...mine, plannedOn: '2031-05-03' })
    const dropped = await somePitch(editor, mine)
    await decideAssignment({ assignmentId: dropped, turn: 1, decision: 'drop', by: editor })

    const all = await listPlannedStories('2031-05-01', '2031-05-02')
    expect(idsOf(all)).toEqual([earlier, someTime, morning, evening])
    expect(all[2]).toMatchObject({ plannedTime: '06:00', section: { name: 'ports', hue: 'red' }, progress: 'proposed' })
    expect(all[1]).toMatchObject({ assignee: null, section: null, articleId: null })
    expect(idsOf(await listPlannedOn('2031-05-02'))).toEqual([someTime, morning, evening])
    const narrowed = { accountId: me.accountId, sectionIds: [sectionId] }
    expect(idsOf(await listPlannedStories('2031-05-01', '2031-05-02', narrowed))).toEqual([morning])
    expect(idsOf(await listUnplannedStories(narrowed, 10))).toEqual([])
    expect(idsOf(await listAssignees())).toEqual(expect.arrayContaining([me.accountId, editor.accountId]))
  })

  it('go on from proposed to published as their article does', async () => {
    const editor = await someEditor()
    const id = await somePitch(editor, { dueOn: '2031-06-02' })
    expect(await findProgress(id)).toBe('proposed')
    await decideAssignment({ assignmentId: id, turn: 1, decision: 'accept', by: editor })
    expect(await findProgress(id)).toBe('accepted')
    const begun = await beginAssignment({ assignmentId: id, by: editor })
    if (!begun.ok) throw new Error(begun.reason)
    expect(await findProgress(id)).toBe('begun')
    expect(idsOf(await listDueStories('2031-06-01', '2031-06-30'))).toEqual([id])
    await haveWait(begun.articleId, new Date('2031-06-03T04:00:00Z'))
    expect(await findProgress(id)).toBe('scheduled')
    expect(await findProgress(999_999)).toBeNull()
  })

  it('of a member are what they are to write, what is due first; of editors, how many wait', async () => {
    const [me, editor] = [await someWriter(), await someEditor()]
    const before = await countProposedAssignments()
    const later = await somePitch(me, { dueOn: '2031-07-09' })
    const whenever = await somePitch(me)
    const sooner = await somePitch(me, { dueOn: '2031-07-01' })
    const planned = await somePitch(me, { plannedOn: '2031-07-01' })
    await somePitch(editor)
    expect(idsOf(await listAssignmentsFor(me.accountId, 10))).toEqual([sooner, later, planned, whenever])
    expect(idsOf(await listAssignmentsFor(me.accountId, 1))).toEqual([sooner])
    expect(await countProposedAssignments()).toBe(before + 5)
    expect(idsOf(await listProposedStories(100)).slice(before, before + 2)).toEqual([later, whenever])
    expect(await listProposedStories(1)).toHaveLength(1)
    await decideAssignment({ assignmentId: sooner, turn: 1, decision: 'accept', by: editor })
    expect(await countProposedAssignments()).toBe(before + 4)
    expect(idsOf(await listUnplannedStories({ accountId: me.accountId }, 10))).toEqual([sooner, whenever, later])
  })

  it('are found by an index, however many there were', async () => {
    const open = "select id from assignments where state <> 'dropped'"
    expect(await indexesFor(`${open} and planned_on between '2031-01-01' and '2031-01-31'`)).toContain(
      'assignments_planned',
    )
    expect(await indexesFor(`${open} and due_on between '2031-01-01' and '2031-01-31'`)).toContain('assignments_due')
    expect(await indexesFor("select count(*) from assignments where state = 'proposed'")).toContain(
      'assignments_proposed',
    )
  })
})

describe('what appears', () => {
  const july = { from: new Date('2031-06-30T22:00:00Z'), to: new Date('2031-07-31T22:00:00Z') }

  it('by itself is told by its time, of one who signs it or of a section', async () => {
    const me = await someWriter()
    const [one, other] = [await draftArticle(), await draftArticle()]
    await haveWait(one.id, new Date('2031-07-31T21:59:00Z'))
    await haveWait(other.id, new Date('2031-07-31T22:00:00Z'))
    expect(await listScheduledArticles(july)).toMatchObject([
      { id: one.id, headline: one.content.headline, section: { name: 'essai' }, at: new Date('2031-07-31T21:59:00Z') },
    ])
    expect(await listScheduledArticles(july, { accountId: me.accountId })).toEqual([])
    await tieByline(one.content.bylines[0]?.id ?? 0, me.accountId)
    expect(idsOf(await listScheduledArticles(july, { accountId: me.accountId }))).toEqual([one.id])
    expect(await listScheduledArticles(july, { sectionIds: [999_999] })).toEqual([])
  })

  it('is not told of what could not appear at its time: it waits no more', async () => {
    const editor = await someEditor()
    const id = await somePitch(editor)
    await decideAssignment({ assignmentId: id, turn: 1, decision: 'accept', by: editor })
    const begun = await beginAssignment({ assignmentId: id, by: editor })
    if (!begun.ok) throw new Error(begun.reason)
    const at = new Date('2031-09-03T04:00:00Z')
    await haveWait(begun.articleId, at)
    await driver()`update articles set schedule_fault = 'incomplete' where id = ${begun.articleId}`
    expect(await findProgress(id)).toBe('begun')
    expect(await listScheduledArticles({ from: at, to: new Date('2031-09-04T04:00:00Z') })).toEqual([])
  })

  it('is counted by days of Paris, with the first of each', async () => {
    const made = [
      await publishedArticle(),
      await publishedArticle(),
      await publishedArticle(),
      await publishedArticle(),
    ]
    const times = ['2031-07-13T21:59:00Z', '2031-07-13T22:00:00Z', '2031-07-14T06:00:00Z', '2031-07-14T05:00:00Z']
    for (const [place, { id }] of made.entries()) await haveAppeared(id, new Date(times[place] ?? ''))
    const title = (place: number) => ({ id: made[place]?.id, headline: made[place]?.content.headline })
    expect(await listPublishedDays(july, 2)).toEqual([
      { day: '2031-07-13', count: 1, first: [title(0)] },
      { day: '2031-07-14', count: 3, first: [title(1), title(3)] },
    ])
    expect(await listPublishedDays(july, 2, { accountId: 999_999 })).toEqual([])
    expect(await listPublishedDays(july, 2, { sectionIds: [made[0]?.content.sectionId ?? 0] })).toHaveLength(2)
  })
})
