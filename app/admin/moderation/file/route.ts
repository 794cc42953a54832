import { staffRequest } from '@/app/_desk/staff-request'
import { queueAddress } from '@/lib/moderation/queue.rules'
import { readQueue } from '@/lib/moderation/read-queue'
import { PER_PAGE } from '../per-page'

/** What comes behind a comment of a queue, or one alone as it is now. */
export async function GET(request: Request): Promise<Response> {
  const address = Object.fromEntries(new URL(request.url).searchParams)
  return staffRequest('moderate-comments', queueAddress, address, async ({ vue, q, apres, seul }) => ({
    ok: true as const,
    items: await readQueue({ view: vue, search: q, after: apres, only: seul, limit: PER_PAGE }),
  }))
}
