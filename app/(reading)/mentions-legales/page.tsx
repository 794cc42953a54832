import type { Metadata } from 'next'
import { LegalNotice } from '@/app/_components/legal/legal-notice'
import { legalMetadata } from '@/app/_desk/legal-page'
import { LegalTextPage } from '../_components/legal-page'

export const generateMetadata = (): Promise<Metadata> =>
  legalMetadata('mentions-legales', 'Qui publie ce journal, qui le dirige et qui l’héberge.')

export default function LegalNoticePage() {
  return (
    <LegalTextPage page="mentions-legales">
      <LegalNotice />
    </LegalTextPage>
  )
}
