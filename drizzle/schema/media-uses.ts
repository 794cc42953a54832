import { bigint, index, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { articles } from './articles'
import { media } from './media'

/** Which articles show a picture, in their newest version or in the one that readers see. */
export const mediaUses = pgTable(
  'media_uses',
  {
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    mediaId: bigint('media_id', { mode: 'number' })
      .notNull()
      .references(() => media.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.mediaId] }),
    index('media_uses_of').on(table.mediaId, table.articleId),
  ],
)
