'use server'

import { staffAction } from '@/app/_desk/staff-action'
import { momentsAt } from '@/lib/articles/paris-clock.rules'
import { findDeskView } from '@/lib/desk/desk-view.queries'
import { makeMove } from '@/lib/desk/make-move'
import { embargoForm, moveForm } from '@/lib/desk/move.rules'
import { setEmbargo } from '@/lib/desk/set-embargo'
import { handOf } from '@/lib/desk/stage.rules'
import { refuse } from '@/lib/refusal'

/** Takes an article from one state to another; what became of it comes with where it stands now, done or refused. */
export const moveArticle = async (input: unknown) =>
  staffAction('write-articles', moveForm, input, async (form, staff) => {
    const outcome = await makeMove({ ...form, hand: handOf(staff), by: staff.accountId })
    return { ...outcome, view: await findDeskView(form.articleId) }
  })

/** Has nothing of an article appear before a time, or lifts that. */
export const changeEmbargo = async (input: unknown) =>
  staffAction('write-articles', embargoForm, input, async (form, staff) => {
    // of an hour that passes twice, the second: nothing appears too early
    const until = form.act === 'set' ? momentsAt(form.day, form.time).at(-1) : null
    const { articleId } = form
    const outcome =
      until === undefined
        ? refuse('lost-hour')
        : await setEmbargo({ articleId, until, hand: handOf(staff), by: staff.accountId })
    return { ...outcome, view: await findDeskView(articleId) }
  })
