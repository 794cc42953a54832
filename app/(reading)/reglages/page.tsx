import type { Metadata } from 'next'
import { SettingsForm } from '@/app/_components/settings-form'
import { findReadingSettings } from '@/app/_desk/reading-settings'
import { TextPage } from '../_components/text-page'

export const metadata: Metadata = {
  title: 'Réglages de lecture',
  alternates: { canonical: '/reglages' },
  robots: { index: false },
}

/** The settings on a page of their own, with what is set now: for browsers without popovers or scripts. */
export default async function SettingsPage() {
  return (
    <TextPage title="Réglages de lecture">
      <p>
        Ces réglages restent sur votre appareil, dans un cookie que le journal ne rattache à personne. Ce paragraphe en
        montre l’effet{'\u202f'}: sa taille, ses caractères, son interligne et ses couleurs sont ceux que vous avez
        choisis.
      </p>
      <reading-settings id="reglages" class="settings">
        <SettingsForm place="reglages" settings={await findReadingSettings()} />
        <span role="status" className="sr-only" />
      </reading-settings>
    </TextPage>
  )
}
