'use client'

import type { Described } from '../picture-fields.client'

/** What is said of a picture, folded: as readers will read it, and what those hear who do not see it. */
export function SaidOfPicture({ described: { alt, caption, credit } }: { described: Described }) {
  return (
    <>
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span className="editor-credit">{credit}</span>}
        </figcaption>
      )}
      <p className="editor-alt">
        {alt === null ? (
          <strong className="editor-unsaid">À décrire</strong>
        ) : alt === '' ? (
          'Image décorative'
        ) : (
          `Description\u202f: ${alt}`
        )}
      </p>
    </>
  )
}
