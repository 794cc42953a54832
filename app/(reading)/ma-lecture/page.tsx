import type { Metadata } from 'next'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { publicFile } from '@/app/_desk/public-file'
import { typeset } from '@/lib/articles/typography.rules'
import { TextPage } from '../_components/text-page'

export const generateMetadata = (): Metadata => ({
  title: 'Ma lecture',
  alternates: { canonical: '/ma-lecture' },
  robots: { index: false },
  other: keepUntilChanged({}),
})

const shelves = [
  {
    list: 'kept',
    title: 'Gardés pour plus tard',
    empty: 'Rien encore. Sous le titre de chaque article, « Garder » le met ici.',
    clear: 'Effacer les articles gardés',
  },
  { list: 'read', title: 'Lus récemment', empty: 'Rien encore.', clear: 'Effacer les lectures' },
]

/** What a reader keeps on their device. The document is everybody's: public/reading-shelf.js fills it in, where it stays. */
export default function MyReading() {
  return (
    <TextPage title="Ma lecture">
      <p>
        Cette page est à vous seul{'\u202f'}: les articles que vous gardez et les cinquante derniers que vous avez lus
        sont notés sur cet appareil, et le journal n’en sait rien.
      </p>
      <noscript>
        <p className="notice">
          Elle a besoin de JavaScript, qui est désactivé dans votre navigateur. Sans lui, rien n’est noté{'\u202f'}; les
          favoris de votre navigateur gardent aussi bien un article.
        </p>
      </noscript>
      <reading-shelf hidden class="shelf" data-shelf={publicFile('/shelf.js')}>
        <p role="status" tabIndex={-1} className="shelf-status" />
        {shelves.map(({ list, title, empty, clear }) => (
          <section key={list} aria-labelledby={`lecture-${list}`}>
            <h2 id={`lecture-${list}`}>{title}</h2>
            <p className="shelf-empty">{typeset(empty)}</p>
            <ul data-list={list} />
            <p className="shelf-clear">
              <button type="button" className="button button-small" data-clear={list}>
                {clear}
              </button>
            </p>
          </section>
        ))}
        <h2>Ce qui est noté</h2>
        <label className="shelf-choice">
          <input type="checkbox" /> Retenir sur cet appareil les articles que je lis, et en garder les trente derniers
          pour les relire hors ligne
        </label>
        <p>
          <button type="button" className="button" data-clear="kept read">
            Tout effacer
          </button>
        </p>
      </reading-shelf>
      <script type="module" src={publicFile('/shelf.js')} />
      <script type="module" src={publicFile('/reading-shelf.js')} />
    </TextPage>
  )
}
