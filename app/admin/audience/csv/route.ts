import { staffTable } from '@/app/_desk/staff-download'
import { findAudience } from '@/lib/audience/audience.queries'
import { audienceForm } from '@/lib/audience/audience.rules'
import { audienceTable } from '@/lib/audience/audience-table.rules'

/** The figures of the page, as CSV. */
export const GET = (request: Request): Promise<Response> =>
  staffTable('read-audience', async () => {
    const { periode } = audienceForm.parse(Object.fromEntries(new URL(request.url).searchParams))
    return { name: `audience-${periode}`, table: audienceTable(await findAudience(periode)) }
  })
