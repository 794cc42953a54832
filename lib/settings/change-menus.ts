import type { z } from 'zod'
import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { listSections } from '../sections/section.queries'
import { topSections } from '../sections/section.rules'
import { putMenus } from './menus.queries'
import type { menusForm } from './menus.rules'

/** Changes the menus that stand on every page. A section that is opened later is shown until somebody hides it. */
export async function changeMenus(form: z.output<typeof menusForm>, by: number): Promise<{ ok: true }> {
  const { isShown, ...links } = form
  const hiddenSections = topSections(await listSections())
    .map(({ id }) => id)
    .filter((id) => !isShown(id))
  await transaction(async (tx) => {
    await putMenus(tx, { hiddenSections, ...links })
    await noteAct(tx, { act: 'menus-changed', by })
    await purgePages(tx, { tags: [tags.newspaper], immediately: false })
  })
  return { ok: true }
}
