import { staffDocument } from '@/app/_desk/staff-download'
import { registerDocument } from '@/lib/privacy/register-export.rules'
import { findNewspaper } from '@/lib/settings/settings.queries'

/** The register of processings (RGPD, article 30) as a document. */
export const GET = (): Promise<Response> =>
  staffDocument('manage-newspaper', 'registre-des-traitements', async () =>
    registerDocument(await findNewspaper(), new Date()),
  )
