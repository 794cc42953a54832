import { createHmac } from 'node:crypto'
import { environment } from '../environment'

type Sent = { commentId: number; ground: string; explanation: string; email: string | null; readerKey: string }

/** The token of a notice's receipt: nobody can guess it, and it is the same for the same notice. */
export const receiptOf = ({ commentId, ground, explanation, email, readerKey }: Sent): string =>
  createHmac('sha256', environment().addressSecret)
    .update(`receipt ${JSON.stringify([commentId, ground, explanation, email, readerKey])}`)
    .digest('base64url')

/** Where its sender reads it. */
export const receiptAddress = (receipt: string): string => `${environment().siteUrl}/signalements/${receipt}`
