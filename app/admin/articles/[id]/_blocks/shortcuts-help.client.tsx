'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { useAsked } from '../asking.client'

const shortcuts: [string, string][] = [
  ['/', 'Insérer un élément, au début d’une ligne ou après un espace'],
  ['Ctrl + Alt + I', 'Ouvrir le menu Insérer'],
  ['Ctrl + B', 'Gras'],
  ['Ctrl + I', 'Italique'],
  ['Ctrl + K', 'Lien'],
  ['Ctrl + Alt + N', 'Note'],
  ['Ctrl + Alt + L', 'Langue des mots choisis'],
  ['Ctrl + Alt + 2', 'Intertitre'],
  ['Ctrl + Alt + 3', 'Sous-intertitre'],
  ['Ctrl + Maj + 8', 'Liste'],
  ['Ctrl + Maj + 7', 'Liste numérotée'],
  ['Ctrl + Maj + B', 'Citation'],
  ['Ctrl + Alt + S', 'Source de la citation'],
  ['Alt + ↑ ou ↓', 'Déplacer le bloc'],
  ['Tab, Maj + Tab', 'Dans un tableau, cellule suivante ou précédente'],
  ['Ctrl + Entrée', 'Sortir d’un tableau, aller à la ligne dans un paragraphe'],
  ['Ctrl + Maj + V', 'Coller sans mise en forme'],
  ['Ctrl + Z', 'Annuler'],
  ['Ctrl + Maj + Z', 'Rétablir'],
  ['Alt + F10', 'Aller aux outils ; Échap en revient'],
  ['Ctrl + /', 'Cette aide'],
]

/** The keys of the editor, in a dialog. */
export function ShortcutsHelp({ editor }: { editor: Editor }) {
  const [isOpen, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useAsked(editor, 'shortcuts', () => setOpen(true))
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])
  if (!isOpen) return null
  return (
    <dialog
      ref={dialog}
      className="desk-dialog"
      aria-labelledby="shortcuts-title"
      onClose={() => {
        setOpen(false)
        editor.commands.focus()
      }}
    >
      <h2 id="shortcuts-title">Raccourcis de l’éditeur</h2>
      <p className="hint">Sur un Mac, ⌘ remplace Ctrl et ⌥ remplace Alt.</p>
      <dl className="shortcuts">
        {shortcuts.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what.replace(' ;', '\u202f;')}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="button">
          Fermer
        </button>
      </form>
    </dialog>
  )
}
