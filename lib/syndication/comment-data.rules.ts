import type { Comment } from 'schema-dts'
import type { ShownComment } from '../comments/thread.rules'
import { articleReference } from './structured-data.rules'

/**
 * The comments of a discussion's page, each with what it answers
 * (developers.google.com/search/docs/appearance/structured-data/discussion-forum). Gaps, where something was withdrawn, are none.
 *
 * @param path the article's
 */
export const commentsData = (comments: readonly ShownComment[], path: string, site: string): Comment[] => {
  const address = (id: number) => `${site}${path}/commentaires/${id}`
  return comments.flatMap(({ id, parent, words, useful, postedAt, editedAt }) =>
    words === null
      ? []
      : [
          {
            '@type': 'Comment',
            '@id': address(id),
            url: address(id),
            author: { '@type': 'Person', name: words.name },
            datePublished: postedAt.toISOString(),
            ...(editedAt && { dateModified: editedAt.toISOString() }),
            text: words.body,
            ...(useful > 0 && { upvoteCount: useful }),
            parentItem: parent ? { '@id': address(parent.id) } : articleReference(path, site),
          },
        ],
  )
}
