import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'

/** Has an article's pages show what has been recommended meanwhile: a job of the night desk, one for ten seconds' worth. */
export const showRecommendations = ({ articleId }: { articleId: number }): Promise<void> =>
  transaction((tx) => purgePages(tx, { tags: [tags.article(articleId)], immediately: false }))
