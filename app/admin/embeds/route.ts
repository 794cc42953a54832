import { z } from 'zod'
import { sentJson, staffRequest } from '@/app/_desk/staff-request'
import { lookUpEmbed } from '@/lib/embeds/look-up-embed'

const asked = z.object({ typed: z.string().max(4000) })

/** What a link to another site leads to, `{ typed }`. */
export const POST = async (request: Request): Promise<Response> =>
  staffRequest('write-articles', asked, await sentJson(request), lookUpEmbed)
