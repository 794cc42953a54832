import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, in characters that an address may hold. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token: enough to know it again, too little to use it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
