'use client'

import { dayOf } from '@/lib/articles/dates.rules'
import type { LibraryPicture } from '@/lib/media/library.rules'
import { mediaPath, widthFor } from '@/lib/media/variant.rules'

type Props = { picture: LibraryPicture; isChosen: boolean; isOff: boolean; onTurn: () => void }

/** A picture of the library: what it shows, what was said of it, its size, its day, and where it stands already. */
export function LibraryCard({ picture, isChosen, isOff, onTurn }: Props) {
  const { fileName, width, height, alt, caption, credit, uploadedAt, usedIn, uses } = picture
  const others = uses - usedIn.length
  return (
    <li className="library-card">
      <label>
        <input type="checkbox" checked={isChosen} disabled={isOff} onChange={onTurn} aria-label={alt || fileName} />
        <img
          src={mediaPath(picture, widthFor(picture, null, 320), 'webp')}
          width={width}
          height={height}
          alt=""
          loading="lazy"
        />
        <span className="library-name">{fileName}</span>
      </label>
      {(alt || caption) && <p className="library-said">{alt || caption}</p>}
      <p>
        {width}
        {'\u202f'}×{'\u202f'}
        {height} · {dayOf(new Date(uploadedAt))}
        {credit && ` · ${credit}`}
      </p>
      {usedIn.length > 0 && (
        <p>
          Dans{' '}
          {usedIn.map(({ id, headline }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <a href={`/admin/articles/${id}`} target="_blank" rel="noopener">
                {headline || 'un article sans titre'}
              </a>
            </span>
          ))}
          {others > 0 && ` et ${others} autre${others > 1 ? 's' : ''}`}
        </p>
      )}
    </li>
  )
}
