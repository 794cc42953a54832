import { createHash } from 'node:crypto'
import http, { type IncomingHttpHeaders } from 'node:http'
import https from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import type { Bucket } from './bucket.rules'
import { StorageFault } from './media-storage'
import { tellFault } from './tell-fault'

export type Question = { method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'; path: string; body?: Buffer }
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Milliseconds. `silence`: without a byte either way; `whole`: until an answer is there to its end; `rest`: {@link BucketDoor}. */
export const PATIENCE = { silence: 4000, whole: 60_000, rest: 2000 }

const TRIES = 3

// servers say it in their own ways: MinIO by 507 and XMinioStorageFull, Ceph and others by QuotaExceeded
const FULL = /<Code>(?:\w*StorageFull|\w*QuotaExceeded|InsufficientStorage)<\/Code>/

/**
 * Asks an S3 server: signed, and again when it stumbles. By Node's own client, since Next puts a cache around `fetch`.
 *
 * A server that is away is not run against: after three tries in vain, whoever asks within `rest` is told so at once, and one
 * try is enough until it answers again.
 */
export class BucketDoor {
  private restsUntil = 0
  private failing = false
  private readonly agent: http.Agent
  private readonly keys = new Map<string, ArrayBuffer>()

  constructor(
    private readonly bucket: Bucket,
    private readonly patience = PATIENCE,
  ) {
    const { Agent } = bucket.endpoint.startsWith('https:') ? https : http
    this.agent = new Agent({ keepAlive: true, maxSockets: 32, maxFreeSockets: 8 })
  }

  /** Answers what the server says, if it is any sense: 2xx, or 404. Everything else is a fault of the storage. */
  async ask(question: Question): Promise<Answer> {
    if (Date.now() < this.restsUntil)
      throw new StorageFault('storage-unreachable', new Error('it did not answer just now'))
    let last: unknown
    for (let tries = this.failing ? 1 : TRIES, done = 0; done < tries; done++) {
      if (done > 0) await wait((100 + Math.random() * 100) * 3 ** (done - 1))
      try {
        const answer = await this.askOnce(question)
        const isDown = (answer.status >= 500 && answer.status !== 507) || answer.status === 429
        if (!isDown) {
          this.failing = false
          return heeded(answer, question)
        }
        last = wordsOf(answer, question)
      } catch (fault) {
        if (fault instanceof StorageFault) throw fault
        last = fault
      }
    }
    this.failing = true
    this.restsUntil = Date.now() + this.patience.rest
    throw tellFault('storage-unreachable', last)
  }

  private async askOnce({ method, path, body }: Question): Promise<Answer> {
    const { endpoint, bucket, prefix: _, ...keys } = this.bucket
    const sha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const signer = new AwsV4Signer({
      ...{ ...keys, method, url: `${endpoint}/${bucket}${path}`, service: 's3', cache: this.keys },
      // of the bytes themselves, so that a server can tell whether it has got them
      headers: { 'X-Amz-Content-Sha256': sha256 },
    })
    const { url, headers } = await signer.sign()
    const { agent, patience } = this
    const length = body ? { 'Content-Length': String(body.length) } : {}
    return new Promise((resolve, reject) => {
      const request = (url.protocol === 'https:' ? https : http).request(
        url,
        {
          ...{ method, agent, timeout: patience.silence, signal: AbortSignal.timeout(patience.whole) },
          headers: { ...Object.fromEntries(headers.entries()), ...length },
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('error', reject)
          response.on('end', () => {
            const whole = Buffer.concat(parts)
            if (response.complete) resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole })
            else reject(new Error('the answer broke off'))
          })
        },
      )
      request.on('timeout', () => request.destroy(new Error(`no byte for ${patience.silence} ms`)))
      request.on('error', reject)
      request.end(body)
    })
  }
}

function heeded(answer: Answer, question: Question): Answer {
  const { status } = answer
  // a bucket that is not there is another thing than a picture that is not; a HEAD's answer cannot tell
  const isNone = status === 404 && !answer.body.includes('NoSuchBucket')
  if ((status >= 200 && status < 300) || (isNone && question.method !== 'PUT')) return answer
  const isFull = status === 507 || FULL.test(answer.body.toString('utf8', 0, 2000))
  throw tellFault(isFull ? 'storage-full' : 'storage-unreachable', wordsOf(answer, question))
}

const wordsOf = ({ status, body }: Answer, { method, path }: Question): Error => {
  const [, code = ''] = /<Code>(\w+)<\/Code>/.exec(body.toString('utf8', 0, 2000)) ?? []
  return new Error(`${method} ${path} was answered ${status} ${code}`.trim())
}
