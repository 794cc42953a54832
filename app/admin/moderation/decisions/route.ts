import { sentJson, staffRequest } from '@/app/_desk/staff-request'
import { reasonOf, rulingsForm } from '@/lib/moderation/moderation.rules'
import { ruleOnComments } from '@/lib/moderation/rule-on-comments'

/** One decision on some comments of the queue. */
export async function POST(request: Request): Promise<Response> {
  return staffRequest('moderate-comments', rulingsForm, await sentJson(request), (form, staff) => {
    const { comments, decision } = form
    return ruleOnComments({ comments, decision, reason: reasonOf(form), by: staff.accountId })
  })
}
