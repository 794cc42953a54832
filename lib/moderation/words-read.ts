import { createHash } from 'node:crypto'

/** Stands for the words that a moderator has before their eyes: what is decided is decided on them, and on no others. */
export const readingOf = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 22)
