import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/**
 * What other sites said of their things when a journalist put a link to one into an article (oEmbed). Articles hold the
 * link and its kind; this is what their readers are told before they decide to show it.
 */
export const embeds = pgTable('embeds', {
  /** In the spelling of lib/embeds/embed.rules.ts. */
  url: text().primaryKey(),
  kind: text().notNull(),
  title: text().notNull().default(''),
  author: text().notNull().default(''),
  /** The other site's own name, where its kind does not give it. */
  site: text().notNull().default(''),
  /** What it is in oEmbed's words, `video` or `rich`; '' when its site said nothing. */
  type: text().notNull().default(''),
  /** Address of what a frame shows; null: it is only linked to. */
  frame: text(),
  /** Name of the file of ours that shows a little of it (lib/media/variant.rules.ts), with its height in pixels; null: there is none. */
  thumbnail: text(),
  thumbnailHeight: integer('thumbnail_height'),
  lookedUpAt: timestamp('looked_up_at', { withTimezone: true }).notNull().defaultNow(),
})
