import { type SpawnOptions, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import postgres from 'postgres'
import { postgresBinaries } from './postgres-binaries'
import { run, start, stop } from './processes'
import { OperatorError } from './progress'

const NOBODY = 65534
const MAJOR = '18'

export type EmbeddedPostgres = {
  /** Connection URL of a database in it; lib/database.ts reads the socket's folder from `?host=`. */
  url: (database: string) => string
  /** Stops it, if it was started here; a server that was found running stays. */
  stop: () => Promise<void>
}

/**
 * Starts PostgreSQL on a folder, making the cluster at the first time; reuses one that a killed launcher left running there.
 * PostgreSQL refuses to run as root: then it runs as `nobody`, who owns the folder.
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const cluster = join(folder, 'postgres')
  refuseOtherVersion(cluster)
  const root = process.getuid?.() === 0
  const sockets = socketFolder(folder)
  prepare(cluster, sockets, root)
  const url = (database: string) => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(sockets)}`
  if (await answers(url('postgres'))) return { url, stop: async () => {} }

  const binaries = postgresBinaries()
  if (!existsSync(join(cluster, 'PG_VERSION'))) await makeCluster(binaries, cluster, root)
  const [command, args, options] = asAllowed(
    join(binaries, 'postgres'),
    ['-D', cluster, '-k', sockets, '-c', 'listen_addresses='],
    root,
  )
  let said = ''
  const server = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  server.stderr?.on('data', (data) => (said = (said + data).slice(-2000)))
  for (let tries = 0; tries < 200; tries++) {
    if (await answers(url('postgres'))) return { url, stop: () => stop(server, 'SIGINT') }
    if (server.exitCode !== null) break
    await new Promise((done) => setTimeout(done, 50))
  }
  await stop(server, 'SIGINT')
  throw new OperatorError(`PostgreSQL did not start on ${cluster}. Its last words: ${said.trim() || 'none'}`)
}

function refuseOtherVersion(cluster: string) {
  const file = join(cluster, 'PG_VERSION')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : MAJOR
  if (found === MAJOR) return
  throw new OperatorError(
    `${cluster} belongs to PostgreSQL ${found}, and this site comes with ${MAJOR}: move the folder away, or set DATABASE_URL to a server of that version.`,
  )
}

// a socket's path has at most 107 characters, and whoever runs PostgreSQL must be able to reach it
function socketFolder(folder: string): string {
  const near = join(folder, 'run')
  const reachable = process.getuid?.() !== 0 || isPublic(dirname(folder))
  if (near.length < 85 && reachable) return near
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  return join(tmpdir(), `unsujet-${name}`)
}

function isPublic(path: string): boolean {
  const open = spawnSync('test', ['-x', path], { uid: NOBODY, gid: NOBODY }).status === 0
  return open
}

function prepare(cluster: string, sockets: string, root: boolean) {
  for (const path of [cluster, sockets]) {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    chmodSync(path, 0o700)
    if (root) chownSync(path, NOBODY, NOBODY)
  }
}

async function makeCluster(binaries: string, cluster: string, root: boolean) {
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8']
  const wanted = ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', ...locale]
  const [command, args, options] = asAllowed(join(binaries, 'initdb'), wanted, root)
  const { code, output } = await run(command, args, options)
  if (code === 0) return
  // half a cluster would be taken for a whole one at the next start
  rmSync(cluster, { recursive: true, force: true })
  throw new OperatorError(
    `PostgreSQL could not make its folder ${cluster}: ${output.trim().split('\n').slice(-3).join(' ')}`,
  )
}

/** A command as whoever may run PostgreSQL: ourselves, or, for root, `nobody`, in a user namespace where the files are root's alone. */
function asAllowed(command: string, args: string[], root: boolean): [string, string[], SpawnOptions] {
  // its messages are read here: in English, whatever the operator's language
  const env = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' }
  if (!root) return [command, args, { env }]
  const readable = spawnSync('test', ['-x', command], { uid: NOBODY, gid: NOBODY }).status === 0
  const folderReachable = isPublic(dirname(dirname(args[1] ?? '/')))
  if (readable && folderReachable) return [command, args, { uid: NOBODY, gid: NOBODY, cwd: '/', env }]
  return ['unshare', ['-U', `--map-user=${NOBODY}`, '--', command, ...args], { env }]
}

async function answers(url: string): Promise<boolean> {
  const { searchParams } = new URL(url)
  if (!existsSync(join(searchParams.get('host') ?? '', '.s.PGSQL.5432'))) return false
  const sql = postgres({
    host: searchParams.get('host') ?? '',
    username: 'postgres',
    database: 'postgres',
    max: 1,
    connect_timeout: 2,
  })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}
