import { staffTable } from '@/app/_desk/staff-download'
import { registerTable } from '@/lib/privacy/register-export.rules'
import { findNewspaper } from '@/lib/settings/settings.queries'

/** The register of processings (RGPD, article 30) as a table; the supervisory authority may ask for it (article 30(4)). */
export const GET = (): Promise<Response> =>
  staffTable('manage-newspaper', async () => ({
    name: 'registre-des-traitements',
    table: registerTable(await findNewspaper(), new Date()),
  }))
