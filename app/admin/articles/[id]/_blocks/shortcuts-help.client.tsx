'use client'

import type { Editor } from '@tiptap/react'
import { Fragment, useEffect, useRef, useState } from 'react'
import { useAsked } from '../asking.client'
import { type Keys, keyNames } from './key-names.client'

type Shortcut = {
  what: string
  /** One or several ways, as keys… */
  keys?: Keys[]
  /** …or what is typed at the start of a line. */
  typed?: string
}

const groups: { name: string; shortcuts: Shortcut[] }[] = [
  {
    name: 'Insérer',
    shortcuts: [
      { what: 'Un élément, au début d’une ligne ou après un espace', typed: '/' },
      { what: 'Le menu Insérer', keys: ['Mod-Alt-i'] },
      { what: 'Un intertitre', typed: '## et un espace' },
      { what: 'Un sous-intertitre', typed: '### et un espace' },
      { what: 'Une liste', typed: '- et un espace' },
      { what: 'Une liste numérotée', typed: '1. et un espace' },
      { what: 'Une citation', typed: '> et un espace' },
    ],
  },
  {
    name: 'Mots',
    shortcuts: [
      { what: 'Gras', keys: ['Mod-b'] },
      { what: 'Italique', keys: ['Mod-i'] },
      { what: 'Lien', keys: ['Mod-k'] },
      { what: 'Note', keys: ['Mod-Alt-n'] },
      { what: 'Langue des mots choisis', keys: ['Mod-Alt-l'] },
    ],
  },
  {
    name: 'Lignes et blocs',
    shortcuts: [
      { what: 'Intertitre', keys: ['Mod-Shift-2'] },
      { what: 'Sous-intertitre', keys: ['Mod-Shift-3'] },
      { what: 'Liste', keys: ['Mod-Shift-8'] },
      { what: 'Liste numérotée', keys: ['Mod-Shift-7'] },
      { what: 'Citation', keys: ['Mod-Shift-b'] },
      { what: 'Source de la citation', keys: ['Mod-Alt-s'] },
      { what: 'Ligne suivante du même paragraphe', keys: ['Shift-Enter'] },
      { what: 'Monter ou descendre le bloc', keys: ['Alt-ArrowUp', 'Alt-ArrowDown'] },
    ],
  },
  {
    name: 'Tableau',
    shortcuts: [
      { what: 'Cellule suivante, ou nouvelle ligne', keys: ['Tab'] },
      { what: 'Cellule précédente', keys: ['Shift-Tab'] },
      { what: 'Choisir plusieurs cellules', keys: ['Shift-ArrowUp', 'Shift-ArrowDown'] },
      { what: 'Continuer sous le tableau', keys: ['Mod-Enter'] },
    ],
  },
  {
    name: 'Partout',
    shortcuts: [
      { what: 'Annoter le passage', keys: ['Mod-Alt-m'] },
      { what: 'Annuler', keys: ['Mod-z'] },
      { what: 'Rétablir', keys: ['Mod-Shift-z'] },
      { what: 'Coller sans mise en forme', keys: ['Mod-Shift-v'] },
      { what: 'Aller aux outils', keys: ['Alt-F10'] },
      { what: 'Revenir au texte', keys: ['Escape'] },
      { what: 'Cette aide', keys: ['Mod-/'] },
    ],
  },
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
      <div className="shortcuts-head">
        <h2 id="shortcuts-title">Raccourcis de l’éditeur</h2>
        <form method="dialog">
          <button type="submit" className="button button-small">
            Fermer
          </button>
        </form>
      </div>
      <div className="shortcuts">
        {groups.map(({ name, shortcuts }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {shortcuts.map(({ what, keys, typed }) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{keys ? <Ways keys={keys} /> : <kbd>{typed}</kbd>}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  )
}

const Ways = ({ keys }: { keys: Keys[] }) =>
  keys.map((each, place) => (
    <Fragment key={each}>
      {place > 0 && ' ou '}
      <kbd>{keyNames(each)}</kbd>
    </Fragment>
  ))
