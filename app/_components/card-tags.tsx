import type { Tag } from '@/lib/sharing/card-tags.rules'

/**
 * What other sites read of a page that is passed on. React puts these in the head. They are written here and not in a page's
 * metadata since Next says everything of Open Graph once more for X, which asks for none of it.
 */
export function CardTags({ tags }: { tags: readonly Tag[] }) {
  return tags.map(([property, content]) =>
    property.startsWith('twitter:') ? (
      <meta key={property} name={property} content={content} />
    ) : (
      <meta key={property + content} property={property} content={content} />
    ),
  )
}
