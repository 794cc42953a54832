import { type Comparison, fieldLabels } from '@/lib/articles/compare.rules'
import { momentOf } from '@/lib/articles/dates.rules'
import type { Picture } from '@/lib/media/media.rules'
import { FoldedRows, MarkedRows } from '../../../_components/marked-rows'

type Compared = { number: number; savedAt: Date; savedBy: string | null; refused: boolean }
type Props = {
  articleId: number
  from: Compared
  to: Compared
  latest: number
  comparison: Comparison
  pictures: readonly Picture[]
}

/** Two versions beside each other: whose they are, the fields that changed, the text. */
export function ComparedTexts({ articleId, from, to, latest, comparison, pictures }: Props) {
  const fields = comparison.fields.filter(({ changed }) => changed)
  const changes = comparison.body.filter(({ kind }) => kind !== 'same').length
  return (
    <>
      <div className="two-texts compared-heads">
        <Head version={from} articleId={articleId} latest={latest} />
        <Head version={to} articleId={articleId} latest={latest} />
      </div>
      <p className="compared-sum">{sumOf(fields.length, changes)}</p>
      {fields.map(({ name, rows }) => (
        <section key={name} aria-label={fieldLabels[name]} className="compared-field">
          <h2>{fieldLabels[name]}</h2>
          <MarkedRows rows={rows} pictures={pictures} />
        </section>
      ))}
      <section aria-label="Texte">
        <h2>Texte</h2>
        <FoldedRows rows={comparison.body} pictures={pictures} />
      </section>
    </>
  )
}

function sumOf(fields: number, changes: number): string {
  if (fields + changes === 0) return 'Ces deux versions disent la même chose.'
  const said = [
    changes > 0 && (changes === 1 ? 'un passage du texte' : `${changes} passages du texte`),
    fields > 0 && (fields === 1 ? 'un champ' : `${fields} champs`),
  ].filter(Boolean)
  return `Ce qui change\u202f: ${said.join(' et ')}.`
}

function Head({ version, articleId, latest }: { version: Compared; articleId: number; latest: number }) {
  const { number, savedAt, savedBy, refused } = version
  const here = `/admin/articles/${articleId}/versions/${number}`
  return (
    <div>
      <p>
        <strong>Version {number}</strong>
        {number === latest && ' (actuelle)'}
        {refused && ' (gardée à part)'}
        <span className="hint">
          {momentOf(savedAt)}
          {savedBy && `, ${savedBy}`}
        </span>
      </p>
      <p className="version-ways">
        <a href={here}>
          Lire<span className="sr-only"> la version {number}</span>
        </a>
        {number !== latest && <a href={`${here}/restaurer`}>Restaurer la version {number}</a>}
      </p>
    </div>
  )
}
