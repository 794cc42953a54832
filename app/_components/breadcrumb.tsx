import { typeset } from '@/lib/articles/typography.rules'

/** Where the page stands, from the front page down; the last step is the page itself. */
export function Breadcrumb({ steps }: { steps: { name: string; path: string }[] }) {
  return (
    <nav aria-label="Fil d’Ariane" className="breadcrumb">
      <ol>
        {steps.map(({ name, path }, place) => (
          <li key={path}>
            {place < steps.length - 1 ? <a href={path}>{name}</a> : <span aria-current="page">{typeset(name)}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
