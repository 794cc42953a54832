import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { environment } from '../environment'

// NIST SP 800-38D: 96 random bits for each sealing, 128 bits to know a forgery by
const NONCE = 12
const TAG = 16

const key = () => Buffer.from(hkdfSync('sha256', environment().addressSecret, '', 'sealed for mail', 32))

/** Text that only this site can read again: AES-256-GCM, with a key made of the site's secret. */
export function seal(text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed. Throws when it was changed, or sealed with another secret. */
export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
}

/** An e-mail address for comparison alone: the same for the same address, and no way back without our secret. */
export const hashAddress = (address: string): string =>
  createHmac('sha256', environment().addressSecret)
    .update(`address ${address.trim().toLowerCase()}`)
    .digest('base64url')

/** An address as it is kept where it is answered one day: its hash, and sealed. */
export const sealedAddress = (address: string | null) => ({
  emailHash: address && hashAddress(address),
  emailSealed: address && seal(address),
})
