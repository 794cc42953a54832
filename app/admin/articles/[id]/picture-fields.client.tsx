'use client'

import { prose } from './_writing/field-typing.client'

/** What is said of a picture. `alt` null: not said yet; empty: decorative. */
export type Described = { alt: string | null; caption: string; credit: string }

/** Alt text or « décorative », caption and credit. `prefix` keeps the fields' ids apart on a page. */
export function PictureFields<D extends Described>({
  prefix,
  described,
  onChange,
}: {
  prefix: string
  described: D
  onChange: (described: D) => void
}) {
  const decorative = described.alt === ''
  return (
    <div className="editor-picture-fields">
      <div className="editor-alt-label">
        <label className="label" htmlFor={`${prefix}-alt`}>
          Description pour qui ne voit pas l’image
        </label>
        {described.alt === null && <strong className="editor-unsaid">À décrire</strong>}
      </div>
      <input
        id={`${prefix}-alt`}
        className="field"
        maxLength={500}
        disabled={decorative}
        value={described.alt ?? ''}
        onChange={({ target }) => onChange({ ...described, alt: target.value || null })}
      />
      <label className="newsroom-check">
        <input
          type="checkbox"
          checked={decorative}
          onChange={({ target }) => onChange({ ...described, alt: target.checked ? '' : null })}
        />
        Image décorative
      </label>
      <label className="label" htmlFor={`${prefix}-caption`}>
        Légende
      </label>
      <input
        id={`${prefix}-caption`}
        {...prose}
        className="field"
        maxLength={1000}
        value={described.caption}
        onChange={({ target }) => onChange({ ...described, caption: target.value })}
      />
      <label className="label" htmlFor={`${prefix}-credit`}>
        Crédit
      </label>
      <input
        id={`${prefix}-credit`}
        className="field"
        maxLength={200}
        value={described.credit}
        onChange={({ target }) => onChange({ ...described, credit: target.value })}
      />
    </div>
  )
}
