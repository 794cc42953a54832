import { type Agent, request } from 'node:http'

type Question = { method?: string; headers?: Record<string, string>; body?: Buffer; agent?: Agent }

type Answered = {
  status: number
  headers: [name: string, value: string][]
  /** As it travelled: fetch would decode it. */
  body: Buffer
  /** Milliseconds from the question until the whole answer was there. */
  ms: number
}

/** Asks once. Throws when the connection breaks; any status is an answer, and nothing is followed. */
export function ask(address: string, { method, headers, body, agent }: Question = {}): Promise<Answered> {
  const started = performance.now()
  return new Promise((done, fail) => {
    const asked = request(address, { method, headers, agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('error', fail)
      answer.on('end', () => {
        const flat = answer.rawHeaders
        done({
          status: answer.statusCode ?? 0,
          headers: flat.flatMap((name, at): [string, string][] => (at % 2 ? [] : [[name, flat[at + 1] ?? '']])),
          body: Buffer.concat(parts),
          ms: performance.now() - started,
        })
      })
    })
    asked.on('error', fail)
    asked.end(body)
  })
}

export const headerOf = ({ headers }: Pick<Answered, 'headers'>, name: string): string | undefined =>
  headers.find(([each]) => each.toLowerCase() === name)?.[1]

/** The validator of a page once its best encoding is there: another one means other bytes. */
export async function settledEtag(address: string, headers: Record<string, string>): Promise<string> {
  let last = ''
  for (;;) {
    const etag = headerOf(await ask(address, { method: 'HEAD', headers }), 'etag') ?? ''
    if (etag === last) return etag
    last = etag
    await new Promise((done) => setTimeout(done, 1000))
  }
}

/** One of the figures of a site's page cache (lib/page-cache/metrics.ts). */
export async function figure(operations: string, name: string): Promise<number> {
  const text = (await ask(`${operations}/metrics`)).body.toString()
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])
}
