'use client'

import { memo, useMemo } from 'react'
import { MarkedLines } from '@/app/_components/comparing/marked-line'
import {
  compareBlocks,
  compareFields,
  fieldLabels,
  fieldLines,
  type Names,
  type Row,
} from '@/lib/articles/compare.rules'
import { choicesFor, type MergeChoice, type MergePart } from '@/lib/articles/merge.rules'
import type { Picture } from '@/lib/media/media.rules'

export type Difference = { part: MergePart; index: number; place: number }

type Props = {
  difference: Difference
  of: number
  choice: MergeChoice
  onChoose: (index: number, choice: MergeChoice) => void
  names: Names
  pictures: readonly Picture[]
  /** How the two texts are called above their columns. */
  titles: { mine: string; theirs: string }
}

const choiceNames: Record<MergeChoice, string> = { mine: 'Le vôtre', theirs: 'L’autre', both: 'Les deux' }

const changed = {
  same: '',
  mine: 'changé dans votre texte',
  theirs: 'changé dans l’autre',
  both: 'changé dans les deux',
}

/** What a side made of a part of the text that both come from. */
function rowsOf(part: MergePart, side: 'mine' | 'theirs', names: Names): Row[] {
  if (part.part === 'body') return compareBlocks(part.base, part[side])
  return compareFields(fieldLines(part.part, part.base, names), fieldLines(part.part, part[side], names))
}

const isTakenAway = (part: MergePart, side: 'mine' | 'theirs'): boolean =>
  part.part === 'body' && part[side].length === 0 && part.base.length > 0

const sides = ['mine', 'theirs'] as const

/** One place where two texts differ: both beside each other, and which of them stays. */
export const DifferenceView = memo(function DifferenceView(props: Props) {
  const { difference, of, choice, onChoose, names, pictures, titles } = props
  const { part, index, place } = difference
  const rows = useMemo(
    () => ({ mine: rowsOf(part, 'mine', names), theirs: rowsOf(part, 'theirs', names) }),
    [part, names],
  )
  return (
    <fieldset className="difference" id={`difference-${place}`} tabIndex={-1}>
      <legend>
        Différence {place} sur {of} · {part.part === 'body' ? 'Texte' : fieldLabels[part.part]},{' '}
        <span className={part.kind === 'both' ? 'difference-open' : ''}>{changed[part.kind]}</span>
      </legend>
      <div className="two-texts">
        {sides.map((side) => {
          const isKept = choice === side || choice === 'both'
          return (
            <div key={side} className={isKept ? 'one-text' : 'one-text is-left-out'}>
              <p className="one-text-title">{titles[side]}</p>
              {rows[side].length === 0 && <p className="hint">Rien à cet endroit.</p>}
              {isTakenAway(part, side) && <p className="hint">Ce passage y est supprimé{'\u202f'}:</p>}
              <MarkedLines rows={rows[side]} shown="both" pictures={pictures} />
            </div>
          )
        })}
      </div>
      <div className="difference-choice">
        {choicesFor(part).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`difference-${place}`}
              value={each}
              checked={choice === each}
              onChange={() => onChoose(index, each)}
            />
            {choiceNames[each]}
          </label>
        ))}
      </div>
    </fieldset>
  )
})
