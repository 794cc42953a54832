import { sql } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { sections } from '../../drizzle/schema/sections'

/** Where readers find an article, for queries that join it with its section: `/actualite/un-titre`. */
export const articlePath = sql<string>`'/' || ${sections.slug} || '/' || ${articles.slug}`
