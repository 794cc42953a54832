'use client'

import { useId, useState } from 'react'
import { createPortal } from 'react-dom'
import type { LibraryPicture } from '@/lib/media/library.rules'
import { useDialog } from '../_merging/use-dialog.client'
import { type EditedImage, freshImage } from '../text-document.client'
import { LibraryCard } from './library-card.client'
import { useLibrary } from './use-library.client'

type Props = {
  /** The most pictures that may be chosen. */
  most: number
  onClose: () => void
  /** Pictures as a text will show them, in the order they were chosen in. */
  onChosen: (images: EditedImage[], pictures: LibraryPicture[], as: 'images' | 'gallery') => void
  /** Several may stand side by side. */
  offersGallery?: boolean
}

/** The newspaper's pictures: looked through, searched, and chosen for a text. */
export function LibraryDialog({ most, onClose, onChosen, offersGallery = false }: Props) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<LibraryPicture[]>([])
  const [takesWords, setTakesWords] = useState(true)
  const library = useLibrary(typed)
  const heading = useId()
  const dialog = useDialog()
  const isChosen = ({ id }: LibraryPicture) => chosen.some((each) => each.id === id)

  const turn = (picture: LibraryPicture) =>
    setChosen((before) => {
      if (before.some(({ id }) => id === picture.id)) return before.filter(({ id }) => id !== picture.id)
      // where one is wanted, another takes its place
      return [...(most === 1 ? [] : before), picture].slice(0, most)
    })

  const finish = (as: 'images' | 'gallery') => {
    const images = chosen.map((picture) => freshImage(picture, takesWords ? picture : undefined))
    onClose()
    onChosen(images, chosen, as)
  }

  const single = chosen.length < 2
  return createPortal(
    <dialog
      ref={dialog}
      className="desk-dialog library"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // what is typed here is no business of the figure that opened it, whose events React sends there
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.length > 0) finish('images')
        }}
      >
        <header>
          <h2 id={heading} tabIndex={-1}>
            Médiathèque
          </h2>
          <button type="button" className="button button-small" onClick={onClose}>
            Fermer
          </button>
          <label className="label" htmlFor={`${heading}-search`}>
            Chercher par nom de fichier, description, légende ou crédit
          </label>
          <input
            id={`${heading}-search`}
            type="search"
            className="field"
            maxLength={100}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              // Enter looks; it does not choose
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
          <p role="status" className="hint">
            {library.sentence}
          </p>
        </header>
        <div className="library-pictures">
          <ul>
            {library.pictures.map((picture) => (
              <LibraryCard
                key={picture.id}
                picture={picture}
                isChosen={isChosen(picture)}
                isOff={most > 1 && chosen.length >= most && !isChosen(picture)}
                onTurn={() => turn(picture)}
              />
            ))}
          </ul>
          {library.more && (
            <button type="button" className="button" onClick={library.showMore}>
              Plus
            </button>
          )}
        </div>
        <footer>
          <label className="newsroom-check">
            <input type="checkbox" checked={takesWords} onChange={({ target }) => setTakesWords(target.checked)} />
            Reprendre la description, la légende et le crédit déjà écrits
          </label>
          <button type="submit" className="button button-strong" disabled={chosen.length === 0}>
            {single ? 'Choisir l’image' : `Choisir les ${chosen.length} images`}
          </button>
          {offersGallery && !single && (
            <button type="button" className="button" onClick={() => finish('gallery')}>
              En faire une galerie
            </button>
          )}
        </footer>
      </form>
    </dialog>,
    document.body,
  )
}
