import { resolve } from 'node:path'
import { z } from 'zod'
import { readBucket } from '../storage/bucket.rules'

const count = (fallback: number) => z.coerce.number().int().positive().default(fallback)

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  SITE_URL: z.url().default('http://localhost:3000'),
  NODE_ENV: z.string().default('production'),
  PORT: z.coerce.number().int().default(3000),
  HOST: z.string().default('127.0.0.1'),
  ORIGIN_PORT: z.coerce.number().int(),
  OPERATIONS_PORT: z.coerce.number().int(),
  TRUST_PROXY: z.string().optional(),
  DATA_FOLDER: z.string().default('.data'),
  MEDIA_FOLDER: z.string().optional(),
  /** Megabytes of pictures copied here from the bucket, where there is one. */
  MEDIA_CACHE_MB: count(1024),
  LOG_FILE: z.string().optional(),
  LOG_LEVEL: z.string().default('info'),
  /** Megabytes of finished pages kept in memory. */
  PAGE_CACHE_MB: count(256),
  /** Pages rendered at a time; more than Next's one process can use only makes each slower. */
  PAGE_CACHE_RENDERS: count(8),
  /** Renders that may wait for their turn; whoever comes after them is told to come back. */
  PAGE_CACHE_WAITING: count(256),
  /** `off`: views are not counted. */
  AUDIENCE: z.enum(['on', 'off']).default('on'),
  /** Views of a page counted of one network, a minute in the long run (lib/audience/pace.ts). */
  AUDIENCE_A_MINUTE: count(120),
})

/** What the surroundings say to the page cache; lib/operations/site.ts fills in what the operator left open. */
export function settings() {
  const given = schema.parse(process.env)
  return {
    databaseUrl: given.DATABASE_URL,
    development: given.NODE_ENV === 'development',
    host: given.HOST,
    port: given.PORT,
    operationsPort: given.OPERATIONS_PORT,
    trustProxy: given.TRUST_PROXY === '1',
    pictures: {
      mediaFolder: resolve(given.MEDIA_FOLDER ?? `${given.DATA_FOLDER}/media`),
      bucket: readBucket(process.env),
      copies: { folder: resolve(`${given.DATA_FOLDER}/media-cache`), bytes: given.MEDIA_CACHE_MB * 1024 * 1024 },
    },
    logFile: given.LOG_FILE,
    logLevel: given.LOG_LEVEL,
    countsViews: given.AUDIENCE === 'on',
    viewsAMinute: given.AUDIENCE_A_MINUTE,
    origin: {
      port: given.ORIGIN_PORT,
      host: new URL(given.SITE_URL).host,
      protocol: given.SITE_URL.startsWith('https:') ? ('https' as const) : ('http' as const),
      patience: 30_000,
    },
    limits: {
      bytes: given.PAGE_CACHE_MB * 1024 * 1024,
      renders: given.PAGE_CACHE_RENDERS,
      waiting: given.PAGE_CACHE_WAITING,
    },
  }
}
