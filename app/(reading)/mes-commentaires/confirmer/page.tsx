import type { Metadata } from 'next'
import { hashToken } from '@/lib/accounts/secret-token'
import { findLink, findReaderByAddress } from '@/lib/readers/reader.queries'
import { TextPage } from '../../_components/text-page'
import { confirm } from '../name-actions'

export const metadata: Metadata = {
  title: 'Confirmer votre adresse',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

type Props = { searchParams: Promise<{ jeton?: string | string[] }> }

/** Where a link that was sent leads: nothing is done before its reader presses the button. */
export default async function ConfirmationPage({ searchParams }: Props) {
  const { jeton } = await searchParams
  const token = typeof jeton === 'string' ? jeton : ''
  const link = await findLink(hashToken(token), 'name')
  // an address has one name: the first
  const known = link && (await findReaderByAddress(link.emailHash))
  if (!link) {
    return (
      <TextPage title="Ce lien n’est plus valable">
        <p>Un lien sert une fois, pendant 24 heures.</p>
        <p>
          <a href="/mes-commentaires#nom">En demander un autre</a>
        </p>
      </TextPage>
    )
  }
  return (
    <TextPage title="Confirmer votre adresse">
      <p>
        Vous commenterez sous le nom «{'\u202f'}
        {known?.name ?? link.name}
        {'\u202f'}», avec la mention «{'\u202f'}lecteur vérifié{'\u202f'}», et cet appareil vous reconnaîtra pendant six
        mois.
      </p>
      <form action={confirm}>
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="button button-strong">
          Confirmer
        </button>
      </form>
    </TextPage>
  )
}
