'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { staffAction } from '@/app/_desk/staff-action'
import { createArticle } from '@/lib/articles/create-article'

/** Starts an empty article and opens it. */
export async function startArticle(): Promise<void> {
  const outcome = await staffAction('write-articles', z.object({}), {}, async (_, staff) =>
    createArticle({ by: staff.accountId }),
  )
  redirect(`/admin/articles${outcome.ok ? `/${outcome.articleId}` : `?refus=${outcome.reason}`}`)
}
