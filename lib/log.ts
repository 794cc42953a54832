import pino, { type Logger } from 'pino'
import { faultOf } from './jobs/job.rules'

let made: Logger | undefined

/** The structured log, in LOG_FILE or on standard output. Nothing personal enters it: what might be is taken out by name. */
export function log(): Logger {
  if (made) return made
  const destination = pino.destination({ dest: process.env.LOG_FILE ?? 1, mkdir: true, sync: true })
  // a full disk ends the log, and not what it would have told of
  destination.on('error', () => {})
  made = pino(
    {
      level: process.env.LOG_LEVEL ?? 'info',
      base: undefined,
      serializers: { err: (thrown: unknown) => ({ fault: faultOf(thrown), frames: framesOf(thrown) }) },
      redact: { paths: ['email', 'password', 'token', '*.email', '*.password', '*.token'], remove: true },
    },
    destination,
  )
  return made
}

/** Where it went wrong. A stack begins with the message, which repeats what a query was given: names, texts, addresses. */
function framesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error) || !thrown.stack) return []
  const { message, stack } = thrown
  return stack
    .slice(Math.max(0, stack.indexOf(message)) + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
}
