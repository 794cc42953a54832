import type { IncomingMessage, ServerResponse } from 'node:http'
import { LONGEST_REPORT, readReport } from '../audience/report.rules'
import { clientAddress } from './forwarding.rules'
import { sendPlainPage } from './plain-page'
import { readWhole } from './request-body'
import type { Readers } from './serve-readers'

type Taking = { readers: Readers | null; requestId: string; trustProxy: boolean }

/**
 * Takes what a page of ours tells of its reading (public/audience.js). Next hears nothing of it, and the sender learns nothing: what is
 * counted and what is not have the same answer.
 */
export async function takeReport(
  request: IncomingMessage,
  response: ServerResponse,
  { readers, requestId, trustProxy }: Taking,
): Promise<void> {
  const { headers, method, socket } = request
  if (method !== 'POST') {
    response.setHeader('Allow', 'POST')
    return sendPlainPage(response, 405, requestId)
  }
  // a browser names its page's origin, and that it is ours was seen already: what names none is no page of ours
  if (headers.origin === undefined) return sendPlainPage(response, 403, requestId)
  if (Number(headers['content-length'] ?? 0) > LONGEST_REPORT) return sendPlainPage(response, 413, requestId)
  const body = await readWhole(request, LONGEST_REPORT)
  if (body === 'too-large') return sendPlainPage(response, 413, requestId)
  if (body === 'too-many') return sendPlainPage(response, 503, requestId)
  const report = readReport(body.bytes.toString('latin1'))
  body.release()
  if (!report) return sendPlainPage(response, 400, requestId)
  const address = clientAddress(headers, socket.remoteAddress ?? '', trustProxy)
  readers?.audience?.counter.report(report, { headers, address }, Date.now())
  response.writeHead(204, { 'Cache-Control': 'no-store' }).end()
}
