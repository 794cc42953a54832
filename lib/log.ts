import pino, { type Logger } from 'pino'

let made: Logger | undefined

/** The structured log. Nothing personal enters it: what might be is taken out by name. */
export function log(): Logger {
  made ??= pino({
    level: process.env.LOG_LEVEL ?? 'info',
    base: undefined,
    redact: { paths: ['email', 'password', 'token', '*.email', '*.password', '*.token'], remove: true },
  })
  return made
}
