import type { Metadata } from 'next'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { publicFile } from '@/app/_desk/public-file'
import { TextPage } from '../_components/text-page'

export const generateMetadata = (): Metadata => ({
  title: 'Hors ligne',
  robots: { index: false },
  other: keepUntilChanged({}),
})

/** What the service worker shows in place of a page that it has no copy of. */
export default function OfflinePage() {
  return (
    <TextPage title="Vous êtes hors ligne">
      <p>
        Le journal ne répond pas, ou votre appareil n’a pas de réseau. <a href="?">Réessayez</a> quand la connexion sera
        revenue{'\u202f'}; en attendant, voici ce que vous pouvez lire ici.
      </p>
      <reading-shelf hidden class="shelf" data-shelf={publicFile('/shelf.js')}>
        <section aria-labelledby="lecture-offline">
          <h2 id="lecture-offline">Sur votre appareil</h2>
          <p className="shelf-empty">
            Rien encore{'\u202f'}: les derniers articles que vous aurez lus, et ceux que vous aurez gardés, seront ici.
          </p>
          <ul data-list="offline" />
        </section>
      </reading-shelf>
      <script type="module" src={publicFile('/shelf.js')} />
      <script type="module" src={publicFile('/reading-shelf.js')} />
    </TextPage>
  )
}
