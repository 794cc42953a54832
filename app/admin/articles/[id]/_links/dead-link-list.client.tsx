'use client'

import type { Editor } from '@tiptap/react'
import { goToDeadLink, useDeadLinks } from './dead-links.client'

/** Links that lead nowhere, each a button that leads to it. They hinder no publication: their page may be on its way. */
export function DeadLinkList({ editor }: { editor: Editor }) {
  const links = useDeadLinks(editor)
  if (links.length === 0) return null
  return (
    <div>
      <p className="label" id="dead-links">
        {links.length === 1 ? 'Un lien ne mène nulle part' : `${links.length} liens ne mènent nulle part`}
      </p>
      <ul className="editor-missing" aria-labelledby="dead-links">
        {links.map((link) => (
          <li key={link.id}>
            <button type="button" className="editor-lead-to" onClick={() => goToDeadLink(editor, link)}>
              {link.words.trim() === link.path ? link.path : `«\u202f${link.words.trim()}\u202f»\u202f: ${link.path}`}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
