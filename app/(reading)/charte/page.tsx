import type { Metadata } from 'next'
import { Charter } from '@/app/_components/legal/charter'
import { legalMetadata } from '@/app/_desk/legal-page'
import { LegalTextPage } from '../_components/legal-page'

export const generateMetadata = (): Promise<Metadata> =>
  legalMetadata('charte', 'Les règles que suit la rédaction, et celles des commentaires.')

export default function CharterPage() {
  return (
    <LegalTextPage page="charte">
      <Charter />
    </LegalTextPage>
  )
}
