import { sentJson, staffRequest } from '@/app/_desk/staff-request'
import { undoForm } from '@/lib/moderation/moderation.rules'
import { undoRulings } from '@/lib/moderation/undo-rulings'

/** A moderator takes back what they have just decided. */
export async function POST(request: Request): Promise<Response> {
  return staffRequest('moderate-comments', undoForm, await sentJson(request), ({ rulings }, staff) =>
    undoRulings({ rulings, by: staff.accountId }),
  )
}
