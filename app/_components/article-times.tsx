import { readingMinutes, updateMoment } from '@/lib/articles/dates.rules'
import { countWords, type Document } from '@/lib/articles/document.rules'
import { Moment } from './moment'

type Props = {
  /** Null: it has not appeared. */
  publishedAt: Date | null
  updatedAt: Date | null
  body: Document
}

/** When an article appeared, when it last changed in substance, and how long it takes to read. */
export function ArticleTimes({ publishedAt, updatedAt, body }: Props) {
  return (
    <>
      {publishedAt ? (
        <>
          Publié le <Moment at={publishedAt} />
        </>
      ) : (
        'Pas encore publié'
      )}
      {publishedAt && updatedAt && (
        <>
          {' · '}
          <time dateTime={updatedAt.toISOString()}>mis à jour {updateMoment(publishedAt, updatedAt)}</time>
        </>
      )}
      {' · '}
      {readingMinutes(countWords(body))} min de lecture
    </>
  )
}
