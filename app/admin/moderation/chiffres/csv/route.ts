import { staffTable } from '@/app/_desk/staff-download'
import { figuresTable } from '@/lib/moderation/desk-figures-table.rules'
import { askedFigures } from '../asked-figures'

/** The figures of the page, as CSV. */
export const GET = (request: Request): Promise<Response> =>
  staffTable('moderate-comments', async () => {
    const asked = Object.fromEntries(new URL(request.url).searchParams)
    const { periods, figures, sections, section } = await askedFigures(asked)
    return { name: 'chiffres-de-moderation', table: figuresTable(periods, figures, sections, section) }
  })
