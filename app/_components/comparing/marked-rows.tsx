import { foldUnchanged, type Row } from '@/lib/articles/compare.rules'
import type { Picture } from '@/lib/media/media.rules'
import { MarkedLine, MarkedLines } from './marked-line'

type Props = { rows: readonly Row[]; pictures: readonly Picture[] }

/** Two texts beside each other, what is the same in both folded. */
export const FoldedRows = ({ rows, pictures }: Props) =>
  foldUnchanged(rows).map((stretch, at) =>
    stretch.folded ? (
      <details key={`${at}-folded`} className="unchanged">
        <summary>
          {stretch.rows.length === 1 ? 'Un passage inchangé' : `${stretch.rows.length} passages inchangés`}
        </summary>
        <div className="one-text">
          <MarkedLines rows={stretch.rows} shown="after" pictures={pictures} />
        </div>
      </details>
    ) : (
      <MarkedRows key={`${at}-rows`} rows={stretch.rows} pictures={pictures} />
    ),
  )

/** Lines beside each other: before, after. */
export const MarkedRows = ({ rows, pictures }: Props) =>
  beside(rows).map(([before, after], at, pairs) => (
    <div
      key={`${at}-${before?.kind}-${after?.kind}`}
      className={`two-texts compared-row${before !== null && before === after ? ` is-${before.kind}` : ''}`}
    >
      <div className="one-text compared-before">
        {before && <MarkedLine row={before} above={pairs[at - 1]?.[0]} shown="before" pictures={pictures} />}
      </div>
      <div className="one-text compared-after">
        {/* what went is in this column too, for where there is no other */}
        {after && (
          <MarkedLine
            row={after}
            above={pairs[at - 1]?.[1]}
            shown={after === before ? 'both' : 'after'}
            pictures={pictures}
          />
        )}
      </div>
    </div>
  ))

/** What went stands beside what came in its place. */
function beside(rows: readonly Row[]): [Row | null, Row | null][] {
  const pairs: [Row | null, Row | null][] = []
  // pairs from here on may still lack their right side
  let open = 0
  for (const row of rows) {
    if (row.kind === 'removed') pairs.push([row, null])
    else if (row.kind === 'added' && open < pairs.length) {
      const pair = pairs[open]
      if (pair) pair[1] = row
      open += 1
      continue
    } else pairs.push(row.kind === 'added' ? [null, row] : [row, row])
    if (row.kind !== 'removed') open = pairs.length
  }
  return pairs
}
