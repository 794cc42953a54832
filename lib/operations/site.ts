import { existsSync, mkdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { resolve } from 'node:path'
import { readBucket } from '../storage/bucket.rules'
import { build, isBuilt } from './build'
import { NIGHT_DESK, PAGE_CACHE } from './bundle-processes'
import { checkPort, freePort } from './free-port'
import { keepRunning, type Running } from './keep-running'
import { openDatabase } from './open-database'
import { start, stopAll } from './processes'
import { OperatorError, step } from './progress'
import { loadSecrets } from './secrets'

// The one way of starting the site: for a look (default), for contributors (--dev), for production (--production).
const development = process.argv.includes('--dev')
const production = process.argv.includes('--production')

if (existsSync('.env')) process.loadEnvFile('.env')
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'
const folder = resolve(process.env.DATA_FOLDER ?? '.data')
const siteUrl = process.env.SITE_URL ?? `http://localhost:${port}`

let ending = false
async function end(code: number): Promise<never> {
  if (!ending) {
    ending = true
    // who asks stops before who answers
    for (const running of [front, next, desk, database]) await running?.stop()
    await stopAll()
    process.exit(code)
  }
  return new Promise(() => {})
}
let front: Running | undefined
let next: Running | undefined
let desk: Running | undefined
let database: Awaited<ReturnType<typeof openDatabase>> | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    console.log('\nStopping…')
    void end(0)
  })
}

try {
  await main()
} catch (fault) {
  if (!ending) console.error(fault instanceof OperatorError ? `✗ ${fault.message}` : fault)
  await end(1)
}

async function main() {
  try {
    readBucket(process.env)
  } catch (fault) {
    throw new OperatorError(fault instanceof Error ? fault.message : String(fault))
  }
  await step(`port ${port} is free`, () => checkPort(port, host))
  const operationsPort = await findOperationsPort()
  mkdirSync(folder, { recursive: true })
  const secrets = loadSecrets(folder)
  Object.assign(process.env, secrets, { SITE_URL: siteUrl, DATA_FOLDER: folder })

  if (production && ![PAGE_CACHE, NIGHT_DESK].every(({ built }) => existsSync(built)))
    throw new OperatorError('The site is not built: run npm run build first.')
  if (!production && !development && !isBuilt()) await step('the site is built', build)

  database = await openDatabase(folder)
  process.env.DATABASE_URL = database.url
  if (!production) {
    const { fillDemonstration } = await import('./demonstration/fill')
    await step('the demonstration newspaper is there', () => fillDemonstration(folder))
  }
  const { fillSearch } = await import('../search/fill-search')
  await step('search knows every article', fillSearch)
  const { sealAddresses } = await import('../privacy/seal-addresses')
  await sealAddresses()
  const { closeDatabase: closePool } = await import('../database')
  await closePool()

  const inner = await freePort()
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: development ? 'development' : 'production',
    NEXTAUTH_URL: siteUrl,
    NEXTAUTH_SECRET: secrets.SESSION_SECRET,
    NEXT_TELEMETRY_DISABLED: '1',
    ORIGIN_PORT: String(inner),
    OPERATIONS_PORT: String(operationsPort),
    PORT: String(port),
    HOST: host,
    ...(!production && { LOG_FILE: `${folder}/site.log` }),
  }
  const leaving = ['--import', './lib/operations/leave-with-parent.mjs']
  // Next closes resting connections after five seconds, perhaps just as one is used: the page cache shall close them first
  const lasting = development ? [] : ['--keepAliveTimeout', '120000']
  const nextArguments = [development ? 'dev' : 'start', '-H', '127.0.0.1', '-p', String(inner), ...lasting]
  next = keepRunning('Next', () =>
    start('node', [...leaving, 'node_modules/next/dist/bin/next', ...nextArguments], {
      env,
      stdio: ['ignore', development ? 'inherit' : 'ignore', 'inherit'],
    }),
  )
  // what a hit leaves behind is soon collected: a small nursery will do, and few heaps of glibc, which hold on to what
  // compressing has long given back
  const nursery = '--max-semi-space-size=8'
  const ours = ({ source, built }: typeof PAGE_CACHE) =>
    start('node', [nursery, ...leaving, ...(development ? ['--import', 'tsx', source] : [built])], {
      env: { ...env, MALLOC_ARENA_MAX: '2' },
    })
  front = keepRunning('the page cache', () => ours(PAGE_CACHE))
  desk = keepRunning('the night desk', () => {
    const process = ours(NIGHT_DESK)
    // at once, while it has one thread: on Linux the others have the priority of the one that began them
    if (process.pid !== undefined) setPriority(process.pid, constants.priority.PRIORITY_LOW)
    return process
  })
  await step('the first page is served', () => answering(`http://127.0.0.1:${port}/robots.txt`))
  await announce(operationsPort)
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 600 && !ending; tries++) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new OperatorError('The site does not answer. Its log has the reason.')
}

/** Where health and figures are shown: the operator's choice, or 10,000 above the site's own port, or any that is free. */
async function findOperationsPort(): Promise<number> {
  const chosen = process.env.OPERATIONS_PORT
  const usual = Number(chosen ?? (port < 55_000 ? port + 10_000 : port - 10_000))
  if (chosen === undefined) return checkPort(usual, '127.0.0.1').then(() => usual, freePort)
  await step(`port ${usual} is free`, () => checkPort(usual, '127.0.0.1'))
  return usual
}

async function announce(operationsPort: number) {
  console.log(`\n  Readers   ${siteUrl}\n  Newsroom  ${siteUrl}/admin`)
  console.log(`  Health    http://127.0.0.1:${operationsPort}/-/ready, /-/health, /-/metrics\n`)
  if (!process.env.SMTP_URL) console.log(`  Letters   ${folder}/outbox (no SMTP_URL)\n`)
  if (production) {
    console.log('  The first administrator is made by: npm run newsroom -- invite MAIL\n')
    return
  }
  const { readAccounts } = await import('./demonstration/accounts')
  for (const { role, email, password } of readAccounts(folder))
    console.log(`  ${role.padEnd(14)} ${email.padEnd(28)} ${password}`)
  console.log(
    `\n  Passwords are kept in ${folder}/accounts.json, the log in ${folder}/site.log. Ctrl-C stops everything.\n`,
  )
}
