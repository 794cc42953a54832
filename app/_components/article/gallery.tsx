import type { Block } from '@/lib/articles/document.rules'
import { Figure } from './figure'
import type { TextPage } from './text-page'

/** Pictures side by side, in a row that a finger, a wheel or the arrow keys move. No script has a part in it. */
export function Gallery({ gallery, page }: { gallery: Extract<Block, { type: 'gallery' }>; page: TextPage }) {
  const known = gallery.content.filter(({ attrs }) => page.pictures.some(({ id }) => id === attrs.mediaId))
  if (known.length === 0) return null
  const ordinal = page.ordinals.get(gallery)
  const count = `${known.length} ${known.length > 1 ? 'images' : 'image'}`
  const label = `Galerie${ordinal ? ` ${ordinal}` : ''}\u202f: ${count}`
  return (
    <div className="gallery">
      <p className="gallery-count" aria-hidden="true">
        {count}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a pointer, a row is moved by the arrow keys once it has the focus (WCAG 2.1.1) */}
      <section className="gallery-row" tabIndex={0} aria-label={label}>
        <ul>
          {known.map((image, place) => (
            <li key={`${place}-${image.attrs.mediaId}`}>
              <Figure image={image} pictures={page.pictures} sizes="(min-width: 48rem) 36rem, 80vw" />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
