import { z } from 'zod'
import { sentJson, staffRequest } from '@/app/_desk/staff-request'
import { listDeadPaths, MOST_PATHS } from '@/lib/links/dead-link.queries'

const path = z
  .string()
  .startsWith('/')
  .max(2000)
  .refine((sent) => !/\p{Cc}/u.test(sent))
const question = z.object({ paths: z.array(path).max(MOST_PATHS) })

/** Those of some paths of our site, `{ paths }`, that lead nowhere. */
export const POST = async (request: Request): Promise<Response> =>
  staffRequest('write-articles', question, await sentJson(request), async ({ paths }) => ({
    ok: true,
    dead: await listDeadPaths(paths),
  }))
