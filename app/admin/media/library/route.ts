import { staffRequest } from '@/app/_desk/staff-request'
import { listLibrary } from '@/lib/media/library.queries'
import { libraryQuestion } from '@/lib/media/library.rules'

/** The library's pictures, newest first: `?q=` has words, `?before=` the number after which to go on. */
export const GET = async (request: Request): Promise<Response> =>
  staffRequest(
    'write-articles',
    libraryQuestion,
    Object.fromEntries(new URL(request.url).searchParams),
    async (question) => ({ ok: true, ...(await listLibrary(question)) }),
  )
