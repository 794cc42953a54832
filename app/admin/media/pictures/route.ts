import { z } from 'zod'
import { sentJson, staffRequest } from '@/app/_desk/staff-request'
import { listPictures } from '@/lib/media/media.queries'

const wanted = z.object({ ids: z.array(z.number().int().positive()).max(5000) })

/** Pictures of the library by their numbers, `{ ids }`: what an editor shows of a text that was kept elsewhere. */
export const POST = async (request: Request): Promise<Response> =>
  staffRequest('write-articles', wanted, await sentJson(request), async ({ ids }) => ({
    ok: true,
    pictures: await listPictures(ids),
  }))
