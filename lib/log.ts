import pino, { type Logger } from 'pino'

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
      redact: { paths: ['email', 'password', 'token', '*.email', '*.password', '*.token'], remove: true },
    },
    destination,
  )
  return made
}
