import { Fragment } from 'react'
import { PARTS, type Part, type Signed } from '@/lib/bylines/byline.rules'

/** What stands before the names of each part: at the beginning of the line, and after another part. */
const openings: Record<Part, { first: string; after: string }> = {
  text: { first: 'Par ', after: 'Par ' },
  agency: { first: 'Avec ', after: ', avec ' },
  photo: { first: 'Photos\u202f: ', after: ' · Photos\u202f: ' },
  video: { first: 'Vidéo\u202f: ', after: ' · Vidéo\u202f: ' },
}
const IN_ORDER: readonly Part[] = ['text', 'agency', ...PARTS.filter((part) => part !== 'text' && part !== 'agency')]

/** « Par Chia », « Par Inès Marchal et Paul Even, avec AFP · Photos : Anne Le Goff », each name leading to its page. */
export function Signatures({ bylines, linked = true }: { bylines: Signed[]; linked?: boolean }) {
  const parts = IN_ORDER.map((part) => ({ part, names: bylines.filter((each) => each.part === part) }))
  const said = parts.filter(({ names }) => names.length > 0)
  if (said.length === 0) return null
  return (
    <span className="signatures">
      {said.map(({ part, names }, place) => (
        <Fragment key={part}>
          {openings[part][place === 0 ? 'first' : 'after']}
          <Names names={names} linked={linked} />
        </Fragment>
      ))}
    </span>
  )
}

function Names({ names, linked }: { names: Signed[]; linked: boolean }) {
  return names.map(({ slug, name }, place) => (
    <Fragment key={slug}>
      {place > 0 && (place === names.length - 1 ? ' et ' : ', ')}
      {linked ? (
        <a href={`/auteurs/${slug}`} rel="author">
          {name}
        </a>
      ) : (
        <span>{name}</span>
      )}
    </Fragment>
  ))
}
