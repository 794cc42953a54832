import { type SpawnOptions, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { keepRunning } from './keep-running'
import { postgresBinaries } from './postgres-binaries'
import { run, start } from './processes'
import { OperatorError } from './progress'

const NOBODY = 65534
const MAJOR = '18'

export type EmbeddedPostgres = {
  /** Connection URL of a database in it; lib/database.ts reads the socket's folder from `?host=`. */
  url: (database: string) => string
  /** Stops it, if it was started here; a server that was found running stays. */
  stop: () => Promise<void>
}

/** As whom PostgreSQL runs: ourselves, or, for root (which it refuses), `nobody`, in a namespace where files are root's alone. */
type Way = 'ourselves' | 'nobody' | 'namespace'

/**
 * Starts PostgreSQL on a folder, making the cluster at the first time; reuses one that a killed launcher left running there.
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const cluster = join(folder, 'postgres')
  refuseOtherVersion(cluster)
  const binaries = postgresBinaries()
  const way = wayFor(binaries, folder)
  const sockets = socketFolder(folder)
  for (const path of [cluster, sockets]) prepare(path, way)
  const url = (database: string) => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(sockets)}`
  if (await answers(sockets)) return { url, stop: async () => {} }

  if (!existsSync(join(cluster, 'PG_VERSION'))) await makeCluster(binaries, cluster, way)
  const wanted = ['-D', cluster, '-k', sockets, '-c', 'listen_addresses=']
  const [command, args, options] = commandAs(way, join(binaries, 'postgres'), wanted)
  let said = ''
  let tries = 0
  const server = keepRunning('PostgreSQL', () => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stderr?.on('data', (data) => {
      said = (said + data).slice(-2000)
    })
    // what cannot start now will not be able to in ten seconds
    child.once('exit', () => {
      tries = Number.POSITIVE_INFINITY
    })
    return child
  })
  for (; tries < 200; tries++) {
    if (await answers(sockets)) return { url, stop: () => server.stop('SIGINT') }
    await new Promise((done) => setTimeout(done, 50))
  }
  await server.stop('SIGINT')
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

function wayFor(binaries: string, folder: string): Way {
  if (process.getuid?.() !== 0) return 'ourselves'
  const nobodyCan = (path: string) =>
    spawnSync('test', ['-x', path], { uid: NOBODY, gid: NOBODY, cwd: '/' }).status === 0
  return nobodyCan(join(binaries, 'postgres')) && nobodyCan(folder) ? 'nobody' : 'namespace'
}

// a socket's path has at most 107 characters, its own name included
function socketFolder(folder: string): string {
  const near = join(folder, 'run')
  if (near.length < 85) return near
  return join(tmpdir(), `unsujet-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
}

function prepare(path: string, way: Way) {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  if (way === 'ourselves') return
  // a namespace maps root itself to nobody: there, root's files are nobody's
  const owner = way === 'nobody' ? NOBODY : 0
  if (statSync(path).uid !== owner) spawnSync('chown', ['-R', `${owner}:${owner}`, path])
}

async function makeCluster(binaries: string, cluster: string, way: Way) {
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8']
  const wanted = ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', ...locale]
  const [command, args, options] = commandAs(way, join(binaries, 'initdb'), wanted)
  const { code, output } = await run(command, args, options)
  if (code === 0) return
  // half a cluster would be taken for a whole one at the next start
  rmSync(cluster, { recursive: true, force: true })
  const words = output.trim().split('\n').slice(-3).join(' ')
  throw new OperatorError(`PostgreSQL could not make its folder ${cluster}: ${words}`)
}

function commandAs(way: Way, command: string, args: string[]): [string, string[], SpawnOptions] {
  // its messages are read here: in English, whatever the operator's language
  const options: SpawnOptions = { env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' }, cwd: '/' }
  if (way === 'namespace') return ['unshare', ['-U', `--map-user=${NOBODY}`, '--', command, ...args], options]
  return [command, args, way === 'nobody' ? { ...options, uid: NOBODY, gid: NOBODY } : options]
}

async function answers(sockets: string): Promise<boolean> {
  if (!existsSync(join(sockets, '.s.PGSQL.5432'))) return false
  const sql = postgres({ host: sockets, username: 'postgres', database: 'postgres', max: 1, connect_timeout: 2 })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}
