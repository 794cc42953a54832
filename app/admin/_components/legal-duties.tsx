import type { Staff } from '@/app/_desk/caller'
import { can } from '@/lib/accounts/capability.rules'
import { listPublishedPages } from '@/lib/legal/legal-page.queries'
import { LEGAL_PAGES, legalPageNames } from '@/lib/legal/legal-page.rules'
import { countOpenRequests } from '@/lib/rights/rights-request.queries'
import { urgencyOf } from '@/lib/rights/rights-request.rules'

/** What the law waits for, told in a line each to whoever can do it: pages that readers miss, a request whose month ends. */
export async function LegalDuties({ staff }: { staff: Staff }) {
  if (!can(staff.roles, 'manage-newspaper')) return null
  const [published, { oldest }] = await Promise.all([listPublishedPages(), countOpenRequests()])
  const unpublished = LEGAL_PAGES.filter((page) => !published.includes(page)).map((page) => legalPageNames[page])
  const urgency = oldest ? urgencyOf(oldest, new Date()) : 'in-time'
  return (
    <>
      {unpublished.length > 0 && (
        <p className="notice my-2">
          <a href="/admin/reglages/pages-legales">
            {unpublished.length > 1 ? 'Pages légales à publier' : 'Page légale à publier'}
          </a>
          {'\u202f'}: {unpublished.join(', ')}.
        </p>
      )}
      {urgency !== 'in-time' && (
        <p className="notice my-2">
          <a href="/admin/reglages/donnees#demandes">
            {urgency === 'late'
              ? 'Une demande sur les données d’une personne attend depuis plus d’un mois.'
              : 'Une demande sur les données d’une personne attend sa réponse dans la semaine.'}
          </a>
        </p>
      )}
    </>
  )
}
