import { createHmac } from 'node:crypto'
import { environment } from '../environment'

/**
 * A sign as it is kept: signs are words of comments, names of persons among them, and to count them nobody has to be able to read
 * them.
 */
export const keptSign = (sign: string): string =>
  createHmac('sha256', environment().addressSecret).update(`sign ${sign}`).digest('base64url').slice(0, 16)
