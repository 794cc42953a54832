'use client'

import type { Editor } from '@tiptap/react'
import { type RefObject, useState } from 'react'
import { ariaKeys, keyNames } from '../_blocks/key-names.client'
import { useAsked } from '../asking.client'
import { blockAbout, letPassageGo, takeUpPassage, usePassageAbout } from './margin-marks.client'
import type { Became } from './margin-requests.client'
import { WordsForm } from './words-form.client'

const KEYS = 'Mod-Alt-m'

type Props = {
  editor: Editor
  /** What was typed and is not sent yet, by the note that it answers; of a new note, by 0. */
  typed: RefObject<Map<number, string>>
  write: (body: string, block: () => number | null) => Promise<Became>
  say: (words: string) => void
}

/** Writes a note about the block that the caret is in. */
export function NewNote({ editor, typed, write, say }: Props) {
  /** Rises each time it is opened: the field takes the focus again, with what was typed in it. 0: it is closed. */
  const [opened, setOpened] = useState(0)
  const passage = usePassageAbout(editor)

  function open() {
    const isTakenUp = takeUpPassage(editor)
    say(isTakenUp ? '' : 'Placez d’abord le curseur dans le passage à annoter.')
    if (isTakenUp) setOpened((times) => times + 1)
  }
  useAsked(editor, 'margin', open)

  function leave() {
    setOpened(0)
    letPassageGo(editor)
    editor.commands.focus()
  }

  return (
    <>
      <button
        type="button"
        className="button button-small"
        onClick={open}
        title={keyNames(KEYS)}
        aria-keyshortcuts={ariaKeys(KEYS)}
      >
        Annoter ce passage
      </button>
      {opened > 0 && (
        <div className="margin-new">
          <p className="margin-passage">
            {passage ? `«\u202f${passage}\u202f»` : 'Ce passage n’est plus dans le texte.'}
          </p>
          <WordsForm
            key={opened}
            label="Votre note"
            button="Écrire la note"
            start={typed.current.get(0) ?? ''}
            onTyped={(words) => typed.current.set(0, words)}
            send={(words) => write(words, () => blockAbout(editor))}
            onSent={() => {
              typed.current.delete(0)
              leave()
              say('Note écrite.')
            }}
            onLeave={leave}
          />
        </div>
      )}
    </>
  )
}
