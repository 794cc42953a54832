import { describe, expect, it } from 'vitest'
import { findVersion } from '../articles/article.queries'
import { someSectionAndByline } from '../articles/article.samples.queries'
import { newByline } from '../bylines/byline.samples'
import { findAssignment } from './assignment.queries'
import type { Decision } from './assignment.rules'
import { someEditor, somePitch, someWriter } from './assignment.samples'
import { countArticlesBy, tieByline } from './assignment.samples.queries'
import type { Member } from './assignment-rights.rules'
import { beginAssignment } from './begin-assignment'
import { decideAssignment } from './decide-assignment'

const decide = (assignmentId: number, turn: number, decision: Decision, by: Member) =>
  decideAssignment({ assignmentId, turn, decision, by })

describe('deciding on a story', () => {
  it('is accepted by an editor once, and not by whoever proposed it', async () => {
    const [me, editor] = [await someWriter(), await someEditor()]
    const id = await somePitch(me)
    expect(await decide(id, 1, 'accept', me)).toEqual({ ok: false, reason: 'assignment-not-yours' })
    const answers = await Promise.all([decide(id, 1, 'accept', editor), decide(id, 1, 'drop', editor)])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'assignment-changed' })
    expect(await decide(999_999, 1, 'accept', editor)).toEqual({ ok: false, reason: 'assignment-not-found' })
  })

  it('is dropped and taken up again, and is then proposed as at first', async () => {
    const [me, editor] = [await someWriter(), await someEditor()]
    const id = await somePitch(me)
    await decide(id, 1, 'accept', editor)
    expect(await decide(id, 2, 'accept', editor)).toEqual({ ok: false, reason: 'assignment-decided' })
    expect(await decide(id, 2, 'drop', me)).toEqual({ ok: true })
    expect(await decide(id, 3, 'accept', editor)).toEqual({ ok: false, reason: 'assignment-dropped' })
    expect(await decide(id, 3, 'reopen', me)).toEqual({ ok: true })
    expect(await findAssignment(id)).toMatchObject({ state: 'proposed', assigneeId: me.accountId, turn: 4 })
  })

  it('that is nobody’s is taken by the first of two', async () => {
    const [me, other, editor] = [await someWriter(), await someWriter(), await someEditor()]
    const id = await somePitch(editor, { assigneeId: '', decision: 'give' })
    const answers = await Promise.all([decide(id, 1, 'take', me), decide(id, 1, 'take', other)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const taken = await findAssignment(id)
    expect(taken?.assigneeId).toBe(answers[0]?.ok ? me.accountId : other.accountId)
    expect(await decide(id, 2, 'take', await someWriter())).toEqual({ ok: false, reason: 'assignment-not-yours' })
  })
})

describe('beginning the article of a story', () => {
  it('makes one with the pitch as its headline, in the planned section, signed by whoever is to write it', async () => {
    const [me, editor] = [await someWriter(), await someEditor()]
    const { sectionId } = await someSectionAndByline('ports')
    const bylineId = await newByline({ name: 'Ida Port' })
    await tieByline(bylineId, me.accountId)
    const id = await somePitch(editor, {
      ...{
        pitch: 'L’été des écluses',
        assigneeId: String(me.accountId),
        sectionId: String(sectionId),
        decision: 'give',
      },
    })
    const begun = await beginAssignment({ assignmentId: id, by: editor })
    if (!begun.ok) throw new Error(begun.reason)
    expect((await findVersion(begun.articleId))?.content).toMatchObject({
      ...{ headline: 'L’été des écluses', slug: 'l-ete-des-ecluses', sectionId },
      bylines: [{ id: bylineId, part: 'text' }],
    })
    expect(await findAssignment(id)).toMatchObject({ articleId: begun.articleId, assigneeId: me.accountId, turn: 2 })
  })

  it('makes one only, whoever comes second, and leads them to it', async () => {
    const [me, editor] = [await someWriter(), await someEditor()]
    const id = await somePitch(editor, { assigneeId: String(me.accountId), decision: 'give' })
    const answers = await Promise.all([
      beginAssignment({ assignmentId: id, by: me }),
      beginAssignment({ assignmentId: id, by: editor }),
    ])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    const [one, other] = answers.map((answer) => ('articleId' in answer ? answer.articleId : null))
    expect(one).toBe(other)
    expect((await countArticlesBy(me.accountId)) + (await countArticlesBy(editor.accountId))).toBe(1)
    expect(await beginAssignment({ assignmentId: id, by: me })).toEqual({
      ...{ ok: false, reason: 'already-begun', articleId: one },
    })
  })

  it('waits for the story to be accepted, and is nobody’s but whose story it is', async () => {
    const [me, other, editor] = [await someWriter(), await someWriter(), await someEditor()]
    const id = await somePitch(me)
    expect(await beginAssignment({ assignmentId: id, by: me })).toEqual({
      ok: false,
      reason: 'assignment-not-accepted',
    })
    await decide(id, 1, 'accept', editor)
    expect(await beginAssignment({ assignmentId: id, by: other })).toEqual({
      ok: false,
      reason: 'assignment-not-yours',
    })
    await decide(id, 2, 'drop', editor)
    expect(await beginAssignment({ assignmentId: id, by: me })).toEqual({ ok: false, reason: 'assignment-dropped' })
    expect(await beginAssignment({ assignmentId: 999_999, by: me })).toEqual({
      ...{ ok: false, reason: 'assignment-not-found' },
    })
    expect(await countArticlesBy(me.accountId)).toBe(0)
  })

  it('of what is nobody’s makes it theirs who begins it', async () => {
    const editor = await someEditor()
    const id = await somePitch(editor, { assigneeId: '', decision: 'give' })
    expect(await beginAssignment({ assignmentId: id, by: editor })).toMatchObject({ ok: true })
    expect((await findAssignment(id))?.assigneeId).toBe(editor.accountId)
  })
})
