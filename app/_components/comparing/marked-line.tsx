import type { Row } from '@/lib/articles/compare.rules'
import type { Line } from '@/lib/articles/text-lines.rules'
import type { Picture } from '@/lib/media/media.rules'
import { heightAt, mediaPath, widthFor } from '@/lib/media/variant.rules'
import { MarkedWords, type Shown } from './marked-words'

/** What a line is, where its look alone would not tell. */
const called: Partial<Record<Line['role'], string>> = {
  'heading-2': 'Intertitre',
  'heading-3': 'Intertitre de second rang',
  source: 'Source',
  'pull-quote': 'Exergue',
  'fact-title': 'Encadré',
  'table-caption': 'Légende du tableau',
  'table-row': 'Tableau',
  picture: 'Image',
  alt: 'Description',
  caption: 'Légende',
  credit: 'Crédit',
  embed: 'Contenu d’un autre site',
}

const inside: Record<NonNullable<Line['inside']>, string> = {
  blockquote: 'Citation',
  factBox: 'Encadré',
  keyPoints: 'À retenir',
  gallery: 'Galerie',
}

function label({ role, inside: place }: Line): string {
  const names = [place && inside[place], called[role]].filter(Boolean)
  return [...new Set(names)].join(' · ')
}

const depths = ['', ' line-deeper', ' line-deepest']

type Lines = { rows: readonly Row[]; shown: Shown; pictures: readonly Picture[] }

/** Lines one under the other, each in its place for good. */
export const MarkedLines = ({ rows, shown, pictures }: Lines) =>
  rows.map((row, at) => (
    <MarkedLine key={`${at}-${row.kind}`} row={row} above={rows[at - 1]} shown={shown} pictures={pictures} />
  ))

type Props = {
  row: Row
  /** The one before it: what both are is said once. */
  above?: Row | null
  shown: Shown
  pictures: readonly Picture[]
}

const lineIn = (row: Row, shown: Shown): Line | null =>
  shown === 'before' ? row.before : shown === 'after' ? row.after : (row.after ?? row.before)

/** One line of a text that is compared with another. Nothing, where this text has none. */
export function MarkedLine({ row, above, shown, pictures }: Props) {
  const line = lineIn(row, shown)
  if (!line) return null
  const last = above ? lineIn(above, shown) : null
  const name = last && label(last) === label(line) ? '' : label(line)
  // what became of a line is said where it stands now
  const said = shown === 'before' && row.after ? [] : row.said
  const depth = depths[Math.min(line.depth, 2)] ?? ''
  return (
    <div className={`line line-${line.role}${depth}`}>
      {name && <span className="line-name">{name}</span>}
      {line.mediaId === undefined ? (
        <p>
          <MarkedWords runs={row.runs} shown={shown} />
        </p>
      ) : (
        <Thumbnail mediaId={line.mediaId} kind={row.kind} pictures={pictures} />
      )}
      {said.length > 0 && <p className="line-said">{said.join(', ')}</p>}
    </div>
  )
}

const becomes = { same: '', changed: '', removed: 'Image retirée', added: 'Image ajoutée' }

function Thumbnail({ mediaId, kind, pictures }: { mediaId: number; kind: Row['kind']; pictures: readonly Picture[] }) {
  const picture = pictures.find(({ id }) => id === mediaId)
  const width = picture && widthFor(picture, null, 320)
  const Tag = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'span'
  return (
    <p>
      <Tag className="line-thumbnail">
        {picture && width ? (
          <img
            src={mediaPath(picture, width, 'jpg')}
            width={width}
            height={heightAt(picture, null, width)}
            alt=""
            loading="lazy"
          />
        ) : (
          `Image ${mediaId}, qui n’est plus à la médiathèque`
        )}
        {becomes[kind] && <span className="line-becomes">{becomes[kind]}</span>}
      </Tag>
    </p>
  )
}
