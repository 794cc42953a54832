import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { landscape } from '@/lib/media/darkroom.samples'
import { s3Storage } from '@/lib/storage/s3-storage'
import { IMPATIENT, type SampleServer, startServer } from '@/lib/storage/storage.samples'
import { storeIn } from '@/lib/storage/storage-here'
import { POST } from './route'

vi.mock('@/app/_desk/same-origin', () => ({ isSameOrigin: async () => true }))
vi.mock('@/app/_desk/caller', () => ({ findStaff: async () => ({ accountId: null, roles: ['journalist'] }) }))

let server: SampleServer
beforeAll(async () => {
  server = await startServer()
  storeIn(s3Storage(server.bucket, IMPATIENT))
})
afterAll(() => server.remove())

async function send() {
  const body = new FormData()
  body.set('fichier', new File([new Uint8Array(await landscape(640, 480))], 'essai.png'))
  const answer = await POST(new Request('http://localhost/admin/media/upload', { method: 'POST', body }))
  return { status: answer.status, said: await answer.json() }
}

describe('sending a picture', () => {
  it('is refused with a sentence while the storage is away, and done when it is back', async () => {
    await server.stop()
    expect(await send()).toEqual({
      status: 503,
      said: {
        ok: false,
        sentence: 'L’espace de stockage ne répond pas. Votre image n’est pas perdue\u202f: réessayez dans un instant.',
      },
    })
    await server.start()
    expect(await send()).toMatchObject({ status: 200, said: { ok: true, picture: { width: 640 } } })
  })

  it('is refused with another sentence when there is no room', async () => {
    const full = createServer((request, response) => {
      if (request.method === 'PUT') response.writeHead(507).end('<Error><Code>XMinioStorageFull</Code></Error>')
      else response.writeHead(404).end()
    })
    await new Promise<void>((done) => full.listen(0, '127.0.0.1', done))
    const endpoint = `http://127.0.0.1:${(full.address() as AddressInfo).port}`
    storeIn(s3Storage({ ...server.bucket, endpoint, prefix: 'autre/' }, IMPATIENT))
    const { driver } = await import('@/lib/database')
    await driver()`truncate media cascade`
    expect(await send()).toEqual({
      status: 507,
      said: { ok: false, sentence: expect.stringMatching(/^Il n’y a plus de place pour cette image\./) },
    })
    full.closeAllConnections()
    full.close()
  })
})
