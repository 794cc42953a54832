import { typeset } from '@/lib/articles/typography.rules'

/** What a picture shows and whose it is. Nothing when neither is known. */
export function Caption({ caption, credit }: { caption: string; credit: string }) {
  if (!caption && !credit) return null
  return (
    <figcaption>
      {typeset(caption)}
      {caption && credit ? ' ' : ''}
      {credit && <span className="credit">{typeset(credit)}</span>}
    </figcaption>
  )
}
