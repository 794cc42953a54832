import { z } from 'zod'
import { sentJson, staffRequest } from '@/app/_desk/staff-request'
import { findLatestSave, forgetSession, listPresent, noteHeartbeat } from '@/lib/articles/presence.queries'
import { refuse } from '@/lib/refusal'
import { id } from '@/lib/typed-text.rules'

const heartbeat = z.object({ articleId: id, session: z.string().regex(/^[\w-]{8,64}$/), leaving: z.boolean() })

/** An open editor says that it is there, and hears who else is, and what was saved last. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const sent = await sentJson(request)
  const input = sent && typeof sent === 'object' ? { ...sent, articleId: (await params).id } : null
  return staffRequest('write-articles', heartbeat, input, async ({ articleId, session, leaving }, staff) => {
    if (leaving) {
      await forgetSession(articleId, session)
      return { ok: true } as const
    }
    await noteHeartbeat({ articleId, session, accountId: staff.accountId })
    const latest = await findLatestSave(articleId)
    if (!latest) return refuse('article-not-found')
    const others = await listPresent(articleId, session)
    return {
      ok: true,
      others: others.map(({ accountId, name }) => ({ name, isSelf: accountId === staff.accountId })),
      latest,
    } as const
  })
}
