import { resolve } from 'node:path'
import { z } from 'zod'
import { readBucket } from './storage/bucket.rules'

const schema = z.object({
  /** `postgres://user:password@host/name`; a unix socket's folder goes in `?host=`, as libpq has it. */
  DATABASE_URL: z.string().min(1),
  /** Public address of the site, without a final slash. */
  SITE_URL: z
    .url()
    .default('http://localhost:3000')
    .transform((url) => url.replace(/\/+$/, '')),
  /** Signs the newsroom's session tokens. */
  SESSION_SECRET: z.string().min(32),
  /** Keys the hashes of readers' addresses. */
  ADDRESS_SECRET: z.string().min(32),
  DATA_FOLDER: z.string().default('.data'),
  MEDIA_FOLDER: z.string().optional(),
  /** Megabytes of pictures copied here from the bucket, where there is one (S3_…, storage/bucket.rules.ts). */
  MEDIA_CACHE_MB: z.coerce.number().int().positive().default(1024),
  /** `smtps://user:password@host`; without it, letters are laid in the data folder's outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Who letters are from: `unsujet.fr <ne-pas-repondre@unsujet.fr>`. */
  MAIL_FROM: z.string().min(3).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

function read() {
  const parsed = schema.safeParse(process.env)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Error(`The environment is incomplete (${wrong}). Start the site with one of package.json's scripts.`)
  }
  const { DATABASE_URL, SITE_URL, SESSION_SECRET, ADDRESS_SECRET, DATA_FOLDER, MEDIA_FOLDER, LOG_LEVEL } = parsed.data
  const { MEDIA_CACHE_MB, SMTP_URL, MAIL_FROM = `ne-pas-repondre@${new URL(SITE_URL).hostname}` } = parsed.data
  return {
    databaseUrl: DATABASE_URL,
    siteUrl: SITE_URL,
    sessionSecret: SESSION_SECRET,
    addressSecret: ADDRESS_SECRET,
    mediaFolder: resolve(MEDIA_FOLDER ?? `${DATA_FOLDER}/media`),
    bucket: readBucket(process.env),
    copies: { folder: resolve(`${DATA_FOLDER}/media-cache`), bytes: MEDIA_CACHE_MB * 1024 * 1024 },
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    outboxFolder: resolve(`${DATA_FOLDER}/outbox`),
    sitemapsFolder: resolve(`${DATA_FOLDER}/sitemaps`),
    logLevel: LOG_LEVEL,
  }
}

let known: ReturnType<typeof read> | undefined

/** What the surroundings say, checked once, at the first question: a build asks nothing and needs none of it. */
export function environment() {
  known ??= read()
  return known
}
