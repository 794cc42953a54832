import { typeset } from '@/lib/articles/typography.rules'

/** What the article is about, each a way to more of it. Nothing when nobody has said. */
export function Keywords({ keywords }: { keywords: { slug: string; name: string }[] }) {
  if (keywords.length === 0) return null
  return (
    <nav className="keywords" aria-label="Sur les mêmes sujets">
      <ul>
        {keywords.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/mots-cles/${slug}`} rel="tag">
              {typeset(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
