import { open } from 'node:fs/promises'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { environment } from '../environment'
import { takesGzip } from './encoding'

/**
 * The header by which Next names a gzipped file of the sitemaps' folder in place of a body, as nginx has it with X-Accel-Redirect:
 * Next sends no content encoding of a route's own, and would compress the file once more.
 */
export const PRINTED = 'x-printed-file'

/** Sends such a file, unpacked for whoever takes no gzip. False: it is not there any more, and nothing was sent. */
export async function sendPrinted(
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
  name: string,
): Promise<boolean> {
  const file = await open(join(environment().sitemapsFolder, basename(name))).catch(() => null)
  if (!file) return false
  const { size } = await file.stat()
  const { 'content-length': _, ...said } = headers
  const bytes = file.createReadStream()
  // whoever goes away in the middle closes the file
  const gone = () => {}
  if (takesGzip(request.headers['accept-encoding'] ?? null)) {
    response.writeHead(200, { ...said, 'content-encoding': 'gzip', 'content-length': size })
    pipeline(bytes, response, gone)
  } else {
    response.writeHead(200, said)
    pipeline(bytes, createGunzip(), response, gone)
  }
  return true
}
