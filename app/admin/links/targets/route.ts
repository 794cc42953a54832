import { z } from 'zod'
import { staffRequest } from '@/app/_desk/staff-request'
import { listLinkTargets } from '@/lib/links/link-target.queries'
import { line } from '@/lib/typed-text.rules'

const question = z.object({ q: line(200) })

/** Where a link may lead, by the words of `?q=`: articles by their headlines, then sections, authors, keywords and pages. */
export const GET = async (request: Request): Promise<Response> =>
  staffRequest('write-articles', question, Object.fromEntries(new URL(request.url).searchParams), async ({ q }) => ({
    ok: true,
    targets: await listLinkTargets(q),
  }))
