import { linkName } from '@/lib/links/outside-link.rules'

/** Where else somebody is found. The addresses are theirs: `me` lets those sites verify it. */
export function AuthorLinks({ links, fediverse }: { links: string[]; fediverse: string }) {
  if (links.length === 0 && !fediverse) return null
  return (
    <ul className="author-links">
      {fediverse && <li>{fediverse}</li>}
      {links.map((link) => (
        <li key={link}>
          <a href={link} rel="me noopener">
            {linkName(link)}
          </a>
        </li>
      ))}
    </ul>
  )
}
