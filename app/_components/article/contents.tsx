import { typeset } from '@/lib/articles/typography.rules'

/** A long text's contents: folded on a narrow screen, beside the text on a wide one. */
export function Contents({ entries }: { entries: { id: string; text: string }[] }) {
  if (entries.length === 0) return null
  return (
    <nav className="article-contents" aria-label="Sommaire">
      <div className="contents-name" aria-hidden="true">
        Sommaire
      </div>
      <details>
        <summary>Sommaire</summary>
        <ol>
          {entries.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{typeset(text)}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
