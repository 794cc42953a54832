'use client'

import { dayOf } from '@/lib/articles/dates.rules'
import type { LinkTarget } from '@/lib/links/link-target.rules'

type Props = { id: string; targets: LinkTarget[]; active: number; onChoose: (target: LinkTarget) => void }

export const optionId = (list: string, place: number): string => `${list}-${place}`

/** Where the link may lead, under its field: an article with its section and its day. */
export function TargetList({ id, targets, active, onChoose }: Props) {
  return (
    <div id={id} role="listbox" aria-label="Où mener le lien" className="link-targets">
      {targets.map((target, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive: a combobox's focus stays in its field (ARIA practices, combobox)
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={target.path}
          id={optionId(id, place)}
          role="option"
          aria-selected={place === active}
          ref={(option) => {
            if (place === active) option?.scrollIntoView({ block: 'nearest' })
          }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(target)}
        >
          <span>{target.text}</span>
          <small>
            {target.kind === 'Article' ? target.section : target.kind}
            {target.publishedAt && `, ${dayOf(new Date(target.publishedAt))}`}
          </small>
        </div>
      ))}
    </div>
  )
}
