'use server'

import { z } from 'zod'
import { staffAction } from '@/app/_desk/staff-action'
import { publishArticle } from '@/lib/articles/publish-article'
import { unpublishArticle } from '@/lib/articles/unpublish-article'
import { handOf, mayMake } from '@/lib/desk/stage.rules'
import { refuse } from '@/lib/refusal'
import { prose } from '@/lib/typed-text.rules'

const identifier = z.number().int().positive()
const publication = z.object({ articleId: identifier, number: identifier, update: z.enum(['fault', 'substance']) })
const withdrawal = z.object({
  articleId: identifier,
  reason: prose(1000).pipe(z.string().min(3, 'Dites pourquoi, en quelques mots.')),
})

/** Shows a saved version to readers. */
export const publish = async (input: unknown) =>
  staffAction('write-articles', publication, input, async (form, staff) =>
    mayMake('publish', handOf(staff)) ? publishArticle({ ...form, by: staff.accountId }) : refuse('forbidden'),
  )

/** Takes the article away from readers. */
export const withdraw = async (input: unknown) =>
  staffAction('write-articles', withdrawal, input, async (form, staff) =>
    mayMake('take-down', handOf(staff)) ? unpublishArticle({ ...form, by: staff.accountId }) : refuse('forbidden'),
  )
