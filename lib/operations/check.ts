import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import postgres from 'postgres'
import { connectionOptions } from '../database'
import { runBrowserTests } from './browser-tests'
import { build, isBuilt } from './build'
import { startEmbeddedPostgres } from './embedded-postgres'
import { findHtmlErrors } from './html-check'
import { createDatabase, migrate } from './migrate'
import { weighPages } from './page-weights'
import { run, stopAll } from './processes'
import { type SiteUnderTest, startSite, temporaryFolder } from './testing/site-under-test'
import { dropDatabase, withDatabase } from './testing/throwaway'

// npm test: every check of the house, its full words only when it fails, and one line of sums at the end.
type Count = { passed: number; failed: number; words?: string; table?: string }

const node = process.execPath
const tool = (path: string, ...args: string[]) =>
  run(node, [`node_modules/${path}`, ...args], { env: { ...process.env, CI: '1' } })

async function checked(path: string, ...args: string[]): Promise<Count> {
  const { code, output } = await tool(path, ...args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, words: output }
}

async function imports(): Promise<Count> {
  const { code, output } = await tool(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    'app',
    'lib',
    'drizzle/schema',
    'proxy.ts',
    '--config',
    '.dependency-cruiser.cjs',
  )
  // a cruiser that does not know this TypeScript cruises nothing, and is content
  const cruised = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0)
  return code === 0 && cruised > 100
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1, words: `${output}\n${cruised} modules cruised` }
}

async function unitTests(): Promise<Count> {
  const { code, output } = await tool('vitest/vitest.mjs', 'run', '--reporter=json', '--reporter=default')
  const passed = Number(/"numPassedTests":(\d+)/.exec(output)?.[1] ?? 0)
  const failed = Number(/"numFailedTests":(\d+)/.exec(output)?.[1] ?? 0)
  const broken = code !== 0 && failed === 0 ? 1 : 0
  return { passed, failed: failed + broken, words: output.replace(/\{"numTotalTestSuites".*\}/s, '') }
}

/** Migrations on an empty database make all that the schema names, and the schema asks for nothing more. */
async function migrations(): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'unsujet-check-'))
  const given = process.env.DATABASE_URL
  const server = given ? null : await startEmbeddedPostgres(folder)
  const serverUrl = given ?? server?.url('postgres') ?? ''
  const name = `unsujet_check_${process.pid}`
  try {
    await createDatabase(serverUrl, name)
    await migrate(withDatabase(serverUrl, name))
    const sql = postgres({ ...connectionOptions(withDatabase(serverUrl, name)), max: 1 })
    const tables = await sql`select table_name from information_schema.tables where table_schema = 'public'`
    await sql.end()
    const copy = join(folder, 'migrations')
    cpSync('drizzle/migrations', copy, { recursive: true })
    const before = readdirSync(copy).length
    const { output } = await tool(
      'drizzle-kit/bin.cjs',
      'generate',
      '--dialect',
      'postgresql',
      '--schema',
      './drizzle/schema/*.ts',
      '--out',
      // drizzle-kit takes paths from here on only
      relative('.', copy),
    )
    const drift = readdirSync(copy).length - before
    const good = tables.length >= 17 && drift === 0 && /No schema changes/.test(output)
    return good
      ? { passed: 2, failed: 0 }
      : { passed: 0, failed: 2, words: `${tables.length} tables, ${drift} new migrations\n${output}` }
  } finally {
    await dropDatabase(serverUrl, name)
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function buildWithoutDatabase(): Promise<Count> {
  const { DATABASE_URL, SESSION_SECRET, ADDRESS_SECRET, ...bare } = process.env
  const kept = { DATABASE_URL, SESSION_SECRET, ADDRESS_SECRET }
  process.env = bare as NodeJS.ProcessEnv
  try {
    if (!isBuilt()) await build()
    return { passed: 1, failed: 0 }
  } catch (fault) {
    return { passed: 0, failed: 1, words: String(fault) }
  } finally {
    for (const [name, value] of Object.entries(kept)) if (value !== undefined) process.env[name] = value
  }
}

/** The built site that the last checks look at; started by the first of them. */
let site: SiteUnderTest | undefined
const home = temporaryFolder('e2e')
const given = process.env.DATABASE_URL
const database = `unsujet_e2e_${process.pid}`

async function runningSite(): Promise<SiteUnderTest> {
  if (!site) {
    if (given) await createDatabase(given, database)
    site = await startSite(home.folder, given ? { DATABASE_URL: withDatabase(given, database) } : {})
  }
  return site
}

async function closeSite() {
  await site?.stop()
  if (site && given) await dropDatabase(given, database)
  home.remove()
}

async function weights(): Promise<Count> {
  const { table, over } = await weighPages((await runningSite()).url)
  return over.length === 0 ? { passed: 1, failed: 0, table } : { passed: 0, failed: 1, words: over.join('\n'), table }
}

async function html(): Promise<Count> {
  const errors = await findHtmlErrors((await runningSite()).url)
  if (!errors) return { passed: 0, failed: 0, table: '  skipped: there is no Java here to run the Nu HTML checker' }
  return errors.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, words: errors.join('\n') }
}

type Check = [string, () => Promise<Count>]

const compiler: Check[] = [['types', () => checked('typescript/bin/tsc', '--noEmit', '-p', '.')]]

const sources: Check[] = [
  ['format and lint', () => checked('@biomejs/biome/bin/biome', 'ci', '--colors=off')],
  ['imports between rooms', imports],
  ['unused code', () => checked('knip/bin/knip.js')],
  ['migrations and schema', migrations],
]

const atWork: Check[] = [
  ['unit and database tests', unitTests],
  ['build, without a database', buildWithoutDatabase],
  ['weights of readers’ pages', weights],
  ['HTML of readers’ pages', html],
  ['browser tests', async () => runBrowserTests(await runningSite())],
]

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stopAll().then(() => process.exit(130)))

let passed = 0
let failed = 0
async function take([name, check]: Check) {
  const started = performance.now()
  console.log(`… ${name}`)
  const count = await check().catch((fault: unknown): Count => ({ passed: 0, failed: 1, words: String(fault) }))
  passed += count.passed
  failed += count.failed
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `${count.failed === 0 ? '✓' : '✗'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
  )
  if (count.table) console.log(count.table)
  if (count.failed > 0 && count.words) console.log(count.words)
}
async function inOrder(checks: Check[]) {
  for (const check of checks) await take(check)
}

// written before anything reads them
await tool('next/dist/bin/next', 'typegen')
// the compiler takes one core for as long as all the others that look at sources; what measures time has both for itself
await Promise.all([inOrder(compiler), inOrder(sources)])
await inOrder(atWork)
await closeSite()
await stopAll()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
