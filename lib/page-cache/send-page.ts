import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { encodingFor } from './encoding'
import type { Page } from './page'
import { etagOf, KEEP_AND_ASK } from './page-headers'
import { canPrepare, sendPrepared } from './prepared-answer'

/**
 * Sends a fresh page as quickly as can be. Answers the bytes of the body.
 *
 * @param response with nothing set on it
 */
export function sendHit(request: IncomingMessage, response: ServerResponse, page: Page, now: number): number {
  const { headers } = request
  const known = headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined
  if (!canPrepare || known || request.method !== 'GET' || request.httpVersion !== '1.1' || !response.shouldKeepAlive) {
    return sendPage(request, response, page)
  }
  const encoding = encodingFor(headers['accept-encoding'])
  const body = page.bodies[encoding]
  response.statusCode = page.status
  sendPrepared(response, page.heads[encoding], body, now)
  return body.length
}

/**
 * Sends a kept page, or 304 to whoever has it already. Answers the bytes of the body.
 *
 * @param age seconds since it was rendered, where it is sent for want of a better one
 */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, age?: number): number {
  const encoding = encodingFor(request.headers['accept-encoding'])
  if (page.status === 200 && isKnown(request.headers, page)) {
    const still = ['ETag', etagOf(page, encoding), 'Vary', 'Accept-Encoding', 'Cache-Control', KEEP_AND_ASK]
    response.writeHead(304, age === undefined ? still : [...still, 'Age', String(age)])
    response.end()
    return 0
  }
  const body = page.bodies[encoding]
  const headers = page.headers[encoding]
  response.writeHead(page.status, age === undefined ? headers : [...headers, 'Age', String(age)])
  if (request.method === 'HEAD') {
    response.end()
    return 0
  }
  response.end(body)
  return body.length
}

/** Whether a conditional request names the page as it is (RFC 9110, section 13.1: If-None-Match, else If-Modified-Since). */
function isKnown(headers: IncomingHttpHeaders, { hash, changedAt }: Page): boolean {
  const tags = headers['if-none-match']
  // any encoding of the same text will do: a browser asks whether the text it shows is still the text
  if (tags !== undefined) return tags === '*' || tags.includes(`"${hash}"`) || tags.includes(`"${hash}-`)
  const since = headers['if-modified-since']
  return since !== undefined && Date.parse(since) >= changedAt
}
