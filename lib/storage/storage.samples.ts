import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe } from 'vitest'
import { driver } from '../database'
import type { Bucket } from './bucket.rules'
import { folderStorage } from './folder-storage'
import type { MediaStorage } from './media-storage'
import { s3Storage } from './s3-storage'
import { storeIn } from './storage-here'

// what tests do to storages is no news to whoever reads their log
process.env.LOG_LEVEL ??= 'silent'

/** A server that is away is found to be in no time, and is asked again at once. */
export const IMPATIENT = { silence: 500, whole: 10_000, rest: 0 }

/** An S3 server of this machine, which can be stopped and started with all that it has. */
export type SampleServer = {
  bucket: Bucket
  start: () => Promise<void>
  stop: () => Promise<void>
  remove: () => Promise<void>
}

const temporary = (name: string) => mkdtempSync(join(tmpdir(), `unsujet-${name}-`))

export async function startServer(prefix = ''): Promise<SampleServer> {
  const directory = temporary('bucket')
  const open = async (port: number) => {
    const buckets = [{ name: 'images', configs: [] }]
    const where = { address: '127.0.0.1', port, directory, silent: true, vhostBuckets: false }
    const server = new S3rver({ ...where, configureBuckets: buckets })
    return { server, port: (await server.run()).port }
  }
  const { server: first, port } = await open(0)
  let running: S3rver | null = first
  const stop = async () => {
    const closed = running?.close()
    running?.httpServer.closeAllConnections()
    running = null
    await closed
  }
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  return {
    bucket: { endpoint: `http://127.0.0.1:${port}`, region: 'fr-par', bucket: 'images', prefix, ...keys },
    start: async () => {
      running = (await open(port)).server
    },
    stop,
    remove: async () => {
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

type Sample = { storage: MediaStorage; server: SampleServer | null; remove: () => Promise<void> }

async function openSample(kind: 'a folder' | 'a bucket'): Promise<Sample> {
  if (kind === 'a bucket') {
    const server = await startServer('journal/')
    return { storage: s3Storage(server.bucket, IMPATIENT), server, remove: server.remove }
  }
  const folder = temporary('folder')
  return {
    storage: folderStorage(folder),
    server: null,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The same tests, with pictures in an empty folder and then in an empty bucket. */
export function onEachStorage(title: string, tests: (sample: () => Sample) => void): void {
  describe.each(['a folder', 'a bucket'] as const)(`${title}, with pictures in %s`, (kind) => {
    let sample: Sample
    beforeAll(async () => {
      sample = await openSample(kind)
      storeIn(sample.storage)
      // the library knows pictures by their content, and would take the last storage's for this one's
      await driver()`truncate media cascade`
    })
    afterAll(() => sample.remove())
    tests(() => sample)
  })
}

/** The names of all that is kept. */
export async function namesIn(storage: MediaStorage, prefix = ''): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of storage.list(prefix)) names.push(name)
  return names.sort()
}
