'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { LostPicture } from './pasted-pictures.client'

const EVENT = 'lost-pictures'

/** Says which pictures a paste did not bring. */
export const tellLost = (editor: Editor, lost: readonly LostPicture[]): void => {
  editor.view.dom.dispatchEvent(new CustomEvent(EVENT, { detail: lost }))
}

const isOfWeb = ({ address }: LostPicture) => /^https?:\/\//i.test(address)
const counted = (total: number) => (total === 1 ? '1\u00a0image' : `${total}\u00a0images`)
const were = (total: number) => (total === 1 ? 'n’a pas été reprise' : 'n’ont pas été reprises')

/** The pictures that the last paste left where they were, with the ways to them. */
export function LostPictures({ editor }: { editor: Editor }) {
  const [lost, setLost] = useState<readonly LostPicture[]>([])
  useEffect(() => {
    const { dom } = editor.view
    const heard = (event: Event) => setLost((event as CustomEvent<readonly LostPicture[]>).detail)
    dom.addEventListener(EVENT, heard)
    return () => dom.removeEventListener(EVENT, heard)
  }, [editor])

  const ofWeb = lost.filter(isOfWeb)
  const ofFiles = lost.length - ofWeb.length
  return (
    <div role="status" className={lost.length > 0 ? 'lost-pictures' : undefined}>
      {ofWeb.length > 0 && (
        <>
          <p>
            {counted(ofWeb.length)} d’un autre site {were(ofWeb.length)}
            {'\u202f'}:
          </p>
          <ul>
            {ofWeb.map(({ address, caption }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page may show one picture twice, and the list is never changed
              <li key={index}>
                <a href={address} target="_blank" rel="noreferrer">
                  {address}
                </a>
                {caption && ` (${caption})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {ofFiles > 0 && (
        <p>
          {counted(ofFiles)} du document {were(ofFiles)}
          {'\u202f'}: le presse-papiers n’en porte que le nom.{' '}
          {ofFiles === 1 ? 'Copiez-la seule' : 'Copiez-les une à une'}, ou déposez{' '}
          {ofFiles === 1 ? 'son fichier' : 'leurs fichiers'} dans le texte.
        </p>
      )}
      {lost.length > 0 && (
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            setLost([])
            editor.commands.focus()
          }}
        >
          Fermer
        </button>
      )}
    </div>
  )
}
