import { sentJson, staffRequest } from '@/app/_desk/staff-request'
import { openedForm } from '@/lib/moderation/moderation.rules'
import { openComment } from '@/lib/moderation/open-comment'

/** A moderator's browser says which comment is before them. */
export async function POST(request: Request): Promise<Response> {
  return staffRequest('moderate-comments', openedForm, await sentJson(request), async ({ commentId }, staff) => {
    await openComment({ commentId, by: staff.accountId })
    return { ok: true as const }
  })
}
