import { spawnSync } from 'node:child_process'
import { run } from '../processes'

/** `answered`: how many answers came in all. */
export type Load = { perSecond: number; p99: number; answered: number }

const CONNECTIONS = 64

const hasWrk = spawnSync('sh', ['-c', 'command -v wrk']).status === 0

/** The load generator's name, for the table. */
export const generator = hasWrk ? 'wrk' : 'autocannon'

/** Asks for one address as often as can be, over 64 connections for some seconds. Times in milliseconds. */
export async function load(address: string, seconds: number, headers: Record<string, string>): Promise<Load> {
  return hasWrk ? byWrk(address, seconds, given(headers)) : byAutocannon(address, seconds, given(headers))
}

/**
 * The same, each connection so many questions ahead of their answers (RFC 9112, section 9.3.2): the generator, which has its share of the
 * machine, has less to do for each.
 */
export const loadAhead = (address: string, seconds: number, headers: Record<string, string>, ahead: number) =>
  byAutocannon(address, seconds, ['-p', String(ahead), ...given(headers)])

const given = (headers: Record<string, string>): string[] =>
  Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])

// one thread: a second would only take the server's core from it
async function byWrk(address: string, seconds: number, headers: string[]): Promise<Load> {
  const { output } = await run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', ...headers, address])
  const [, amount = '0', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(output) ?? []
  const wrong = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/.exec(output)
  if (wrong) throw new Error(`${address}: ${wrong[0]}`)
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? 0),
    p99: Number(amount) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1),
    answered: Number(/(\d+) requests in/.exec(output)?.[1] ?? 0),
  }
}

async function byAutocannon(address: string, seconds: number, headers: string[]): Promise<Load> {
  const wanted = ['-c', String(CONNECTIONS), '-d', String(seconds), '-j', '-n', ...headers, address]
  const { output } = await run('node', ['node_modules/autocannon/autocannon.js', ...wanted])
  const report = JSON.parse(output.slice(output.indexOf('{')))
  if (report.errors > 0 || report.non2xx > report['3xx']) throw new Error(`${address}: ${report.non2xx} other answers`)
  return { perSecond: report.requests.average, p99: report.latency.p99, answered: report.requests.total }
}
