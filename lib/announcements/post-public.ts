import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { type Connection, isPublicAddress, outside } from '../embeds/fetch-public'
import { type Answer, PATIENCE } from './announcement.rules'

/** The longest that another site may ask to be left alone, in seconds. */
const LONGEST_WAIT = 86_400

/**
 * Posts to a public https address and answers its status alone: what else it says is not read. Redirects are not followed. No
 * address behind this server can be reached so (OWASP, server-side request forgery).
 *
 * @param taken the statuses by which the other side says that it has understood
 * @param connection how connections are made instead, in tests
 */
export async function postPublic(
  url: string,
  { type, body, taken }: { type: string; body: string; taken: readonly number[] },
  connection: Connection = outside,
): Promise<Answer> {
  const { protocol, hostname, username } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  // a written address is connected to without any look-up
  if (protocol !== 'https:' || username !== '' || (isIP(host) && !isPublicAddress(host))) {
    return { taken: false, said: 'not-public' }
  }
  const headers = {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'user-agent': 'unsujet (WebSub, IndexNow)',
  }
  try {
    const response = await new Promise<IncomingMessage>((done, fail) => {
      connection
        .send(url, { method: 'POST', signal: AbortSignal.timeout(PATIENCE), headers, ...connection.options }, done)
        .on('error', fail)
        .end(body)
    })
    response.destroy()
    const { statusCode = 0, headers: said } = response
    const wait = Number(said['retry-after'] ?? 0)
    return {
      taken: taken.includes(statusCode),
      said: String(statusCode),
      wait: Number.isFinite(wait) ? Math.min(LONGEST_WAIT, Math.max(0, wait)) : 0,
    }
  } catch (fault) {
    return { taken: false, said: whatCameInstead(fault) }
  }
}

function whatCameInstead(fault: unknown): string {
  const { name, code = '', message = '' } = fault as { name?: string; code?: string; message?: string }
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout'
  if (code.startsWith('HPE_')) return 'unreadable'
  return message.endsWith('is not a public host') ? 'not-public' : 'unreachable'
}
