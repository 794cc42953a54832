import type { Metadata } from 'next'
import { readUnsubscribeToken, type Wish } from '@/lib/readers/unsubscribe-token'
import { TextPage } from '../_components/text-page'
import { unsubscribe } from './actions'

export const metadata: Metadata = {
  title: 'Ne plus recevoir de messages',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

const subjects: Record<Wish, string> = {
  replies: 'quand quelqu’un répond à un de vos commentaires',
  decisions: 'quand la modération a lu un de vos commentaires',
}

type Props = { searchParams: Promise<{ jeton?: string | string[]; fait?: string | string[] }> }

/** Where a letter's last line leads: one button. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { jeton, fait } = await searchParams
  const token = typeof jeton === 'string' ? jeton : ''
  const found = readUnsubscribeToken(token)
  if (fait === 'oui') {
    return (
      <TextPage title="C’est fait">
        <p role="status">Vous ne recevrez plus ces messages.</p>
        <p>
          <a href="/mes-commentaires">Mes commentaires</a>
        </p>
      </TextPage>
    )
  }
  return (
    <TextPage title="Ne plus recevoir de messages">
      {found ? (
        <form action={unsubscribe}>
          <p>Nous ne vous écrirons plus {subjects[found.wish]}.</p>
          <input type="hidden" name="token" value={token} />
          <button type="submit" className="button button-strong">
            Ne plus m’écrire
          </button>
        </form>
      ) : (
        <p>Ce lien n’est pas de nous, ou il est incomplet. Copiez-le en entier depuis le message.</p>
      )}
    </TextPage>
  )
}
