import { Fragment } from 'react'

/** « Par Chia », « Par Inès Marchal et Paul Even », each name leading to its author's page. */
export function Signatures({
  bylines,
  linked = true,
}: {
  bylines: { slug: string; name: string }[]
  linked?: boolean
}) {
  if (bylines.length === 0) return null
  return (
    <span className="signatures">
      Par{' '}
      {bylines.map(({ slug, name }, place) => (
        <Fragment key={slug}>
          {place > 0 && (place === bylines.length - 1 ? ' et ' : ', ')}
          {linked ? (
            <a href={`/auteurs/${slug}`} rel="author">
              {name}
            </a>
          ) : (
            <span>{name}</span>
          )}
        </Fragment>
      ))}
    </span>
  )
}
