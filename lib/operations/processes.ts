import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'

const children = new Set<ChildProcess>()

/** Starts a process that `stopAll` will stop. It leads a group of its own, so that Ctrl-C reaches us first. */
export function start(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { stdio: 'inherit', detached: true, ...options })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

/** Runs a process to its end; answers its exit code and what it printed when its output was piped. */
export async function run(
  command: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<{ code: number; output: string }> {
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  child.stdout?.on('data', (data) => (output += data))
  child.stderr?.on('data', (data) => (output += data))
  const code = await new Promise<number>((done) => {
    child.once('error', (fault) => {
      output += fault.message
      done(127)
    })
    child.once('close', (status) => done(status ?? 1))
  })
  return { code, output }
}

/** Ends a child's whole group: politely, then after `patience` milliseconds for good. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM', patience = 10_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const group = -child.pid
  const ended = new Promise((done) => child.once('exit', done))
  const send = (what: NodeJS.Signals) => {
    try {
      process.kill(group, what)
    } catch {
      // it ended in the meantime
    }
  }
  send(signal)
  const hard = setTimeout(() => send('SIGKILL'), patience)
  await ended
  clearTimeout(hard)
}

/** Ends everything that was started here, the newest first. */
export async function stopAll(): Promise<void> {
  for (const child of [...children].reverse()) await stop(child)
}
