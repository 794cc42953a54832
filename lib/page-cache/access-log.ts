import type { IncomingMessage, ServerResponse } from 'node:http'
import pino, { type Logger } from 'pino'
import { pathOf } from './page-address.rules'

/** How long hits are noted before their lines are written, in milliseconds, and how many of them. */
const NOTED = 100
const MOST_HITS = 4096
/** Bytes that wait for a destination that takes nothing; what comes after them is lost. */
const MOST_UNWRITTEN = 16 * 1024 * 1024

/** Notes a request that was answered from the store. */
export type HitLog = (at: number, method: string, target: string, status: number, bytes: number) => void

/** The log, in a file or on standard output, and the quick way into it for requests that were answered from the store. */
export function openLog(file: string | undefined, level: string) {
  const destination = pino.destination({ dest: file ?? 1, mkdir: true, sync: false, maxLength: MOST_UNWRITTEN })
  // a full disk ends the log, not the newspaper
  let isBroken = false
  destination.on('error', (fault) => {
    if (!isBroken) console.error(`The log cannot be written: ${fault.message}`)
    isBroken = true
  })
  const log = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  const hits = noteHits((lines) => void destination.write(lines))
  process.on('exit', () => {
    hits.write()
    destination.flushSync()
  })
  return { log, logHit: log.isLevelEnabled('info') ? hits.note : () => {} }
}

/**
 * A hit takes some thirty millionths of a second, and a line of pino's a tenth of that. So a hit is only noted, in places made
 * beforehand, and the lines, of the form that pino gives the others, are made many at a time: then most moments and paths are
 * those of the line before.
 */
function noteHits(write: (lines: string) => void): { note: HitLog; write: () => void } {
  const moments = new Float64Array(MOST_HITS)
  const sizes = new Uint32Array(MOST_HITS)
  const statuses = new Uint16Array(MOST_HITS)
  const methods: string[] = new Array(MOST_HITS).fill('')
  const targets: string[] = new Array(MOST_HITS).fill('')
  const start = Math.random().toString(36).slice(2, 8)
  let noted = 0
  let number = 0
  const time = lastOnly((at: number) => new Date(at).toISOString())
  const path = lastOnly((target: string) => JSON.stringify(pathOf(target)))
  function writeNoted() {
    let lines = ''
    for (let place = 0; place < noted; place++) {
      number++
      const { [place]: at = 0 } = moments
      const { [place]: target = '' } = targets
      lines += `{"level":30,"time":"${time(at)}","id":"${start}-${number}","method":"${methods[place]}","path":${path(target)},"status":${statuses[place]},"ms":0,"bytes":${sizes[place]},"cache":"hit"}\n`
    }
    noted = 0
    if (lines !== '') write(lines)
  }
  return {
    note(at, method, target, status, bytes) {
      if (noted === 0) setTimeout(writeNoted, NOTED)
      moments[noted] = at
      methods[noted] = method
      targets[noted] = target
      statuses[noted] = status
      sizes[noted] = bytes
      noted++
      if (noted === MOST_HITS) writeNoted()
    },
    write: writeNoted,
  }
}

/** A function that remembers its last answer. */
function lastOnly<Question, Answer>(work: (question: Question) => Answer): (question: Question) => Answer {
  let last: { question: Question; answer: Answer } | undefined
  return (question) => {
    if (last?.question !== question) last = { question, answer: work(question) }
    return last.answer
  }
}

/**
 * A path as the log may have it: an invitation's token and a password's link open an account, a receipt's a notice, an appeal's a comment,
 * a preview's a text that has not appeared.
 */
export const loggedPath = (pathname: string): string =>
  pathname.replace(/^(\/(?:admin\/invitation|admin\/mot-de-passe|signalements|recours|relecture)\/).+/i, '$1[…]')

/** Has a line written when the answer to a request has been sent, or its reader has gone. */
export function logWhenSent(
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  { id, path }: { id: string; path: string },
): void {
  const started = performance.now()
  const { socket } = request
  const before = socket.bytesWritten
  response.on('close', () =>
    log.info({
      id,
      method: request.method,
      path: loggedPath(path),
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
      bytes: socket.bytesWritten - before,
      ...(!response.writableFinished && { aborted: true }),
    }),
  )
}
