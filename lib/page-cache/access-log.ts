import type { IncomingMessage, ServerResponse } from 'node:http'
import pino, { type Logger } from 'pino'
import { pathOf } from './page-address.rules'

/** How long hits are noted before their lines are written, in milliseconds, and how many of them. */
const NOTED = 100
const MOST_HITS = 4096

/** Notes a request that was answered from the store. */
export type HitLog = (at: number, method: string, target: string, status: number, bytes: number) => void

/** The log, in a file or on standard output, and the quick way into it for requests that were answered from the store. */
export function openLog(file: string | undefined, level: string) {
  const destination = pino.destination({ dest: file ?? 1, mkdir: true, sync: false })
  const log = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  const hits = noteHits((lines) => void destination.write(lines))
  process.on('exit', () => {
    hits.write()
    destination.flushSync()
  })
  return { log, logHit: log.isLevelEnabled('info') ? hits.note : () => {} }
}

/**
 * A hit takes some thirty millionths of a second, and a line of pino's a tenth of that. So a hit is only noted, and the lines, of
 * the form that pino gives the others, are made many at a time: then most moments and paths are those of the line before.
 */
function noteHits(write: (lines: string) => void): { note: HitLog; write: () => void } {
  const start = Math.random().toString(36).slice(2, 8)
  let number = 0
  let noted: Parameters<HitLog>[] = []
  const time = lastOnly((at: number) => new Date(at).toISOString())
  const path = lastOnly((target: string) => JSON.stringify(pathOf(target)))
  function writeNoted() {
    const lines = noted.map(([at, method, target, status, bytes]) => {
      number++
      return `{"level":30,"time":"${time(at)}","id":"${start}-${number}","method":"${method}","path":${path(target)},"status":${status},"ms":0,"bytes":${bytes},"cache":"hit"}\n`
    })
    noted = []
    if (lines.length > 0) write(lines.join(''))
  }
  return {
    note(...hit) {
      if (noted.length === 0) setTimeout(writeNoted, NOTED)
      if (noted.push(hit) >= MOST_HITS) writeNoted()
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

/** A path as the log may have it: an invitation's token opens an account. */
const loggedPath = (pathname: string): string => pathname.replace(/^(\/admin\/invitation\/).+/, '$1[…]')

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
