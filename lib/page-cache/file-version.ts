import { createHash } from 'node:crypto'

/** A file's version as its address may name it: the beginning of its content's hash, 48 bits of it. Pages name a dozen of them. */
export const versionOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 8)
