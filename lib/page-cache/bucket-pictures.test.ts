import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { s3Storage } from '../storage/s3-storage'
import { type SampleServer, startServer } from '../storage/storage.samples'
import { type Answerer, fronts } from './front.samples'
import { servedPictures } from './served-pictures'
import { staticFolders } from './static-files'

const { begin, stopAll } = fronts()
const [known, unknown] = ['a'.repeat(32), 'b'.repeat(32)]
const path = `/media/${known}-480.avif`
const picture = Buffer.alloc(100_000, 'made, 480 wide')

let server: SampleServer
let folder = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unsujet-copies-'))
  server = await startServer('journal/')
  const storage = s3Storage(server.bucket)
  await storage.put(`originals/${known}`, Buffer.from('as it was sent'))
  await storage.put(`${known}-480.avif`, picture)
  await storage.put(`${known}-768.avif`, Buffer.from('made, 768 wide'))
})
afterEach(async () => {
  await stopAll()
  await server.remove()
  rmSync(folder, { recursive: true, force: true })
})

const making: Answerer = (_, response) =>
  response.writeHead(200, { 'content-type': 'image/avif', 'cache-control': 'public, max-age=60' }).end('made at once')

function start(copies = join(folder, 'copies')) {
  const place = { mediaFolder: folder, bucket: server.bucket, copies: { folder: copies, bytes: 1e7 } }
  return begin(making, { folders: staticFolders(join(folder, 'build'), servedPictures(place)) })
}

describe('pictures of a bucket', () => {
  it('are served under our address, for ever, and lie here from then on', async () => {
    const front = await start()
    for (let times = 0; times < 2; times++) {
      const answer = await front.get(path)
      expect(answer.body.equals(picture)).toBe(true)
      expect(answer.headers).toMatchObject({ 'content-type': 'image/avif', 'content-length': String(picture.length) })
      expect(answer.headers['cache-control']).toContain('immutable')
      await server.stop()
    }
    const part = await front.get(path, { range: 'bytes=0-3' })
    expect([part.status, part.text]).toEqual([206, 'made'])
    expect(front.asked).toEqual([])
  })

  it('that are not here answer that they will be, while the server is away; and are there when it is back', async () => {
    const front = await start()
    expect((await front.get(path)).status).toBe(200)
    await server.stop()
    for (const other of [`${known}-768.avif`, `${known}-1200.avif`, `${unknown}-480.avif`]) {
      const answer = await front.get(`/media/${other}`)
      expect(answer.status, other).toBe(503)
      expect(answer.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' })
      expect(answer.text).toBe('Les images ne répondent pas pour le moment. Réessayez dans un instant.\n')
    }
    expect((await front.get(path)).status).toBe(200)
    await server.start()
    await new Promise((done) => setTimeout(done, 2100))
    expect((await front.get(`/media/${known}-768.avif`)).text).toBe('made, 768 wide')
    expect(front.asked).toEqual([])
  })

  it('that were not yet made are asked of Next; those that nobody has answer 404, and an original is never served', async () => {
    const front = await start()
    expect((await front.get(`/media/${known}-1200.avif`)).text).toBe('made at once')
    expect(front.asked).toHaveLength(1)
    for (const name of [`${unknown}-480.avif`, `originals/${known}`, known, 'originals', ''])
      expect((await front.get(`/media/${name}`)).status, name).toBe(404)
    expect(front.asked).toHaveLength(1)
  })

  it('are served though no copy can be kept', async () => {
    const front = await start('/dev/null/copies')
    for (const method of ['GET', 'HEAD']) {
      const answer = await front.send({ path, method })
      expect([answer.status, answer.body.length]).toEqual([200, method === 'GET' ? picture.length : 0])
      expect(answer.headers).toMatchObject({ 'content-type': 'image/avif', 'content-length': String(picture.length) })
    }
  })

  it('are fetched once for all who ask at the same time', async () => {
    const front = await start()
    const answers = await Promise.all(Array.from({ length: 100 }, () => front.get(path)))
    expect(answers.every(({ status, body }) => status === 200 && body.equals(picture))).toBe(true)
    expect(readdirSync(join(folder, 'copies'))).toEqual([`${known}-480.avif`])
  })
})
