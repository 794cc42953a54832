import { z } from 'zod'

/** A bucket of an S3-compatible server, asked for by paths (`https://server/bucket/name`). */
export type Bucket = {
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
  /** What all names begin with there: empty, or ending in a slash. */
  prefix: string
}

const needed = {
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'is no http(s) address' })
    .transform((url) => url.replace(/\/+$/, '')),
  S3_REGION: z.string(),
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]+$/, 'is no name of a bucket'),
  S3_ACCESS_KEY_ID: z.string(),
  S3_SECRET_ACCESS_KEY: z.string(),
}
const form = z.object({
  ...needed,
  S3_PREFIX: z
    .string()
    .regex(/^[\w./-]*$/, 'has other characters than letters, digits and ._-/')
    .default('')
    .transform((prefix) => prefix.replace(/^\/+|\/+$/g, '').replace(/.$/, '$&/')),
})

/**
 * The bucket that the surroundings name. Null: none, and pictures lie in a folder. Throws, for the operator to read, when only
 * half of it is said.
 */
export function readBucket(surroundings: Record<string, string | undefined>): Bucket | null {
  const said = Object.fromEntries(
    Object.keys(form.shape).map((name) => [name, surroundings[name]?.trim() || undefined]),
  )
  const names = Object.keys(needed)
  const missing = names.filter((name) => said[name] === undefined)
  if (missing.length === names.length && said.S3_PREFIX === undefined) return null
  if (missing.length > 0)
    throw new Error(
      `Pictures are to lie in a bucket, but not all of it is said: ${missing.join(', ')}. Set all of ${names.join(', ')}, or none.`,
    )
  const parsed = form.safeParse(said)
  if (!parsed.success)
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join(' '))
  const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_BUCKET: bucket, S3_PREFIX: prefix, ...keys } = parsed.data
  return {
    endpoint,
    region,
    bucket,
    prefix,
    accessKeyId: keys.S3_ACCESS_KEY_ID,
    secretAccessKey: keys.S3_SECRET_ACCESS_KEY,
  }
}
