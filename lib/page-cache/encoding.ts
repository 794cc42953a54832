import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

export type Encoding = 'identity' | 'gzip' | 'br'

/** In the order we like them. */
export const encodings: readonly Encoding[] = ['br', 'gzip', 'identity']

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

const levels = { fast: { gzip: 4, br: 4 }, best: { gzip: 9, br: 11 } }

type Effort = keyof typeof levels

/** A body in all encodings. */
export async function encode(body: Buffer, effort: Effort): Promise<Record<Encoding, Buffer>> {
  const [zipped, brotli] = await Promise.all([encodeAs('gzip', body, effort), encodeAs('br', body, effort)])
  return { identity: body, gzip: zipped, br: brotli }
}

/** A body in one encoding. */
export async function encodeAs(encoding: Encoding, body: Buffer, effort: Effort): Promise<Buffer> {
  if (encoding === 'identity') return body
  const { gzip: level, br: quality } = levels[effort]
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    // a window as large as the text: the usual one of 4 MB takes its memory for nothing
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(body.length + 1)))),
  }
  return encoding === 'gzip' ? toGzip(body, { level }) : toBrotli(body, { params })
}

const known = new Map<string, Encoding>()

/** The encoding for an Accept-Encoding header (RFC 9110, section 12.5.3). Browsers send very few of them: each is read once. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const before = known.get(header)
  if (before !== undefined) return before
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } })
  const encoding = negotiator.encodings([...encodings], { preferred: [...encodings] })[0] as Encoding | undefined
  // whoever makes up headers shall not fill the memory
  if (known.size >= 500) known.clear()
  known.set(header, encoding ?? 'identity')
  return encoding ?? 'identity'
}

/** Whether what lies about gzipped may be sent so. */
export const takesGzip = (header: string | null): boolean =>
  header !== null &&
  new Negotiator({ headers: { 'accept-encoding': header } })
    .encodings(['gzip'], { preferred: ['gzip'] })
    .includes('gzip')
