import { z } from 'zod'
import { staffRequest } from '@/app/_desk/staff-request'
import { findDeskView } from '@/lib/desk/desk-view.queries'
import { refuse } from '@/lib/refusal'
import { id } from '@/lib/typed-text.rules'

/** Where an article stands, for an editor that stays open while others move it. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return staffRequest('write-articles', z.object({ articleId: id }), { articleId: (await params).id }, async (form) => {
    const view = await findDeskView(form.articleId)
    return view ? ({ ok: true, view } as const) : refuse('article-not-found')
  })
}
