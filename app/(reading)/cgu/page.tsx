import type { Metadata } from 'next'
import { Terms } from '@/app/_components/legal/terms'
import { legalMetadata } from '@/app/_desk/legal-page'
import { LegalTextPage } from '../_components/legal-page'

export const generateMetadata = (): Promise<Metadata> =>
  legalMetadata('cgu', 'Ce que ce site offre, et à quelles conditions on y lit et on y commente.')

export default function TermsPage() {
  return (
    <LegalTextPage page="cgu">
      <Terms />
    </LegalTextPage>
  )
}
