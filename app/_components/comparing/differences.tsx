import { type Comparison, fieldLabels } from '@/lib/articles/compare.rules'
import type { Picture } from '@/lib/media/media.rules'
import { FoldedRows, MarkedRows } from './marked-rows'

/** What changed between two contents: how much, the fields that did, the text. */
export function Differences({ comparison, pictures }: { comparison: Comparison; pictures: readonly Picture[] }) {
  const fields = comparison.fields.filter(({ changed }) => changed)
  const changes = comparison.body.filter(({ kind }) => kind !== 'same').length
  return (
    <>
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
