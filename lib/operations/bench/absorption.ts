import { start } from '../processes'

/** What became of views that a counter was offered. */
export type Absorption = {
  offered: number
  perSecond: number
  counted: number
  /** Views in the database afterwards. */
  written: number
  batches: number
  lines: number
  /** Lines that waited to be written, at most. */
  mostWaiting: number
  /** Of CPU, a view, its writing and its invention included. */
  cpuMicroseconds: number
  /** By how many milliseconds the process came late to whatever else it had to do. */
  delay: { p99: number; max: number }
  /** Resident memory, when it began and at most. */
  megabytes: { first: number; most: number }
}

const OFFERED = 10_000
const SECONDS = 30
const FLAT_OUT = 10

/** How many views a counter takes in while its batches are written to a database: a table. */
export async function measureAbsorption(shared: Record<string, string>): Promise<string[]> {
  const steady = await absorbed(shared, OFFERED, SECONDS)
  const most = await absorbed(shared, 0, FLAT_OUT)
  return [
    'The counter by itself, without HTTP: 1,000 pages, 200,000 readers, 50 hosts, few of which make most of it; written to PostgreSQL each 3 s.',
    '',
    '| offered | views/s | counted | written | lost | batches | lines | CPU µs a view | event loop late, p99 ms | at most ms | memory MB |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    row(`${OFFERED.toLocaleString('en')}/s for ${SECONDS} s`, steady),
    row(`as many as can be for ${FLAT_OUT} s`, most),
  ]
}

function absorbed(shared: Record<string, string>, aSecond: number, seconds: number): Promise<Absorption> {
  const program = ['--import', 'tsx', 'lib/operations/bench/absorption.process.ts', String(aSecond), String(seconds)]
  const env = { ...process.env, ...shared }
  const child = start('node', program, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return new Promise((done, fail) => {
    child.once('message', (told) => done(told as Absorption))
    child.once('exit', () => fail(new Error('the counter has gone')))
  })
}

function row(name: string, told: Absorption): string {
  const { offered, perSecond, counted, written, batches, lines, cpuMicroseconds, delay, megabytes } = told
  const cells = [
    ...[name, Math.round(perSecond), counted, written, offered - written, batches, lines],
    ...[cpuMicroseconds, delay.p99, delay.max].map((value) => value.toFixed(1)),
    `${Math.round(megabytes.first)}–${Math.round(megabytes.most)}`,
  ]
  return `| ${cells.join(' | ')} |`
}
