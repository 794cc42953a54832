import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MediaStorage } from './media-storage'
import { s3Storage } from './s3-storage'
import { IMPATIENT, namesIn, type SampleServer, startServer } from './storage.samples'

const bytes = Buffer.from('des octets')

const every = (storage: MediaStorage): [string, () => Promise<unknown>][] => [
  ['put', () => storage.put('a', bytes)],
  ['read', () => storage.read('a')],
  ['sizeOf', () => storage.sizeOf('a')],
  ['remove', () => storage.remove('a')],
  ['list', () => namesIn(storage)],
]

describe('a bucket whose server goes away', () => {
  let server: SampleServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.remove())

  it('is unreachable and not empty, and goes on when the server is back', async () => {
    const storage = s3Storage(server.bucket, IMPATIENT)
    await storage.put('a', bytes)
    await server.stop()
    for (const [name, ask] of every(storage))
      await expect(ask(), name).rejects.toMatchObject({ reason: 'storage-unreachable' })
    await server.start()
    expect(await storage.read('a')).toEqual(bytes)
    for (const [, ask] of every(storage)) await ask()
    expect(await storage.read('a')).toBeNull()
  })

  it('is not run against: for a moment, nobody waits for it', async () => {
    const storage = s3Storage(server.bucket, { ...IMPATIENT, rest: 300 })
    await server.stop()
    await expect(storage.read('a')).rejects.toMatchObject({ reason: 'storage-unreachable' })
    await server.start()
    await expect(storage.read('a')).rejects.toMatchObject({ cause: { message: 'it did not answer just now' } })
    await new Promise((done) => setTimeout(done, 300))
    expect(await storage.read('a')).toBeNull()
  })

  it('that is not there is no bucket without pictures', async () => {
    const storage = s3Storage({ ...server.bucket, bucket: 'ailleurs' }, IMPATIENT)
    for (const [name, ask] of every(storage).filter(([name]) => name !== 'sizeOf'))
      await expect(ask(), name).rejects.toMatchObject({ reason: 'storage-unreachable' })
  })
})

describe('a server', () => {
  let server: Server
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  /** Answers the n-th question, counted from 1. */
  async function answering(answer: (response: ServerResponse, count: number, url: string) => void) {
    let count = 0
    server = createServer((request, response) => {
      request.resume().on('end', () => answer(response, ++count, request.url ?? ''))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const keys = { accessKeyId: 'x', secretAccessKey: 'y' }
    const storage = s3Storage({ endpoint, region: 'r', bucket: 'b', prefix: '', ...keys }, IMPATIENT)
    return { storage, count: () => count }
  }
  const code = (name: string) => `<Error><Code>${name}</Code></Error>`

  it('that stumbles is asked again', async () => {
    const { storage } = await answering((response, count) => {
      if (count === 1) response.writeHead(503).end()
      else if (count === 2) response.socket?.destroy()
      else response.end(bytes)
    })
    expect(await storage.read('a')).toEqual(bytes)
  })

  it('that breaks off in the middle of a picture has not given it', async () => {
    const { storage } = await answering((response, count) => {
      if (count > 2) return response.end(bytes)
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 3))
      return setTimeout(() => response.socket?.destroy(), 20)
    })
    expect(await storage.read('a')).toEqual(bytes)
  })

  it('that takes questions and says nothing is left after a while', async () => {
    const { storage } = await answering(() => {})
    await expect(storage.put('a', bytes)).rejects.toMatchObject({ reason: 'storage-unreachable' })
  })

  it('that has no room says so in one of several ways, and is not asked again', async () => {
    for (const [status, name] of [
      [507, 'XMinioStorageFull'],
      [403, 'QuotaExceeded'],
      [507, 'InsufficientStorage'],
    ] as const) {
      const { storage, count } = await answering((response) => response.writeHead(status).end(code(name)))
      await expect(storage.put('a', bytes), name).rejects.toMatchObject({ reason: 'storage-full' })
      expect(count()).toBe(1)
      server.close()
    }
  })

  it('that knows other keys is a server out of reach, whose log-worthy words have no secret in them', async () => {
    const { storage, count } = await answering((response) => response.writeHead(403).end(code('AccessDenied')))
    await expect(storage.read('a')).rejects.toMatchObject({
      reason: 'storage-unreachable',
      cause: { message: 'GET /a was answered 403 AccessDenied' },
    })
    expect(count()).toBe(1)
  })

  it('lists a page after the other', async () => {
    const page = (key: string, next: string) =>
      `<ListBucketResult><IsTruncated>${next !== ''}</IsTruncated><Contents><Key>${key}</Key><Size>3</Size></Contents>${next}</ListBucketResult>`
    const asked: string[] = []
    const { storage } = await answering((response, count, url) => {
      asked.push(url)
      response.end(count === 1 ? page('a', '<NextContinuationToken>x&amp;y=</NextContinuationToken>') : page('b', ''))
    })
    expect(await namesIn(storage)).toEqual(['a', 'b'])
    expect(asked).toEqual(['/b/?list-type=2&prefix=', '/b/?list-type=2&prefix=&continuation-token=x%26y%3D'])
  })
})
