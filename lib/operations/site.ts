import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, isBuilt } from './build'
import { checkPort, freePort } from './free-port'
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
    await closeDatabase?.()
    await stopAll()
    process.exit(code)
  }
  return new Promise(() => {})
}
let closeDatabase: (() => Promise<void>) | undefined

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
  await step(`port ${port} is free`, () => checkPort(port, host))
  mkdirSync(folder, { recursive: true })
  const secrets = loadSecrets(folder)
  Object.assign(process.env, secrets, { SITE_URL: siteUrl, DATA_FOLDER: folder })

  if (production && !existsSync('.next/BUILD_ID'))
    throw new OperatorError('The site is not built: run npm run build first.')
  if (!production && !development && !isBuilt()) await step('the site is built', build)

  const database = await openDatabase(folder)
  closeDatabase = database.close
  process.env.DATABASE_URL = database.url
  if (!production) {
    const { fillDemonstration } = await import('./demonstration/fill')
    await step('the demonstration newspaper is there', () => fillDemonstration(folder))
  }
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
    PORT: String(port),
    HOST: host,
  }
  const next = start(
    'node',
    [
      '--import',
      './lib/operations/leave-with-parent.mjs',
      'node_modules/next/dist/bin/next',
      development ? 'dev' : 'start',
      '-H',
      '127.0.0.1',
      '-p',
      String(inner),
    ],
    {
      env,
      stdio: ['ignore', development ? 'inherit' : 'ignore', 'inherit'],
    },
  )
  const front = start(
    'node',
    ['--import', './lib/operations/leave-with-parent.mjs', '--import', 'tsx', 'lib/page-cache/front.process.ts'],
    {
      env: { ...env, ...(production ? {} : { LOG_FILE: `${folder}/site.log` }) },
    },
  )
  for (const [name, child] of [
    ['Next', next],
    ['the front process', front],
  ] as const) {
    child.once('exit', (code) => {
      if (ending) return
      console.error(`✗ ${name} stopped by itself (${code ?? 'killed'}); everything else stops with it.`)
      void end(1)
    })
  }
  await step('the first page is served', () => answering(`http://127.0.0.1:${port}/robots.txt`))
  await announce()
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 600 && !ending; tries++) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new OperatorError('The site does not answer. Its log has the reason.')
}

async function announce() {
  console.log(`\n  Readers   ${siteUrl}\n  Newsroom  ${siteUrl}/admin\n`)
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
