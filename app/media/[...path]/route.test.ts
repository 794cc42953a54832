import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPicture } from '@/lib/media/add-picture'
import { landscape } from '@/lib/media/darkroom.samples'
import { keepVariant } from '@/lib/media/media-files'
import { variantName } from '@/lib/media/variant.rules'
import { s3Storage } from '@/lib/storage/s3-storage'
import { IMPATIENT, type SampleServer, startServer } from '@/lib/storage/storage.samples'
import { storeIn } from '@/lib/storage/storage-here'
import { GET } from './route'

let server: SampleServer
beforeAll(async () => {
  server = await startServer()
  storeIn(s3Storage(server.bucket, IMPATIENT))
})
afterAll(() => server.remove())

const get = (name: string) =>
  GET(new Request(`http://localhost/media/${name}`), { params: Promise.resolve({ path: name.split('/') }) })

describe('the address of a picture', () => {
  it('answers from the bucket, or makes what it lacks; what nobody has is not there', async () => {
    const outcome = await addPicture({ bytes: await landscape(800, 600), fileName: 'essai.png', by: null })
    if (!outcome.ok) throw new Error(outcome.reason)
    const [kept, unmade] = (['webp', 'jpg'] as const).map((format) =>
      variantName(outcome.picture, { crop: null, width: 480, format }),
    )
    await keepVariant(kept ?? '', Buffer.from('kept'))
    const answer = await get(kept ?? '')
    expect(await answer.text()).toBe('kept')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect((await get(unmade ?? '')).headers.get('cache-control')).toBe('public, max-age=60')
    for (const name of [`${'f'.repeat(32)}-480.jpg`, `originals/${outcome.picture.contentHash}`])
      expect((await get(name)).status).toBe(404)
  })

  it('tells a server that is away from a picture that is not there', async () => {
    await server.stop()
    const answer = await get(`${'f'.repeat(32)}-480.jpg`)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    await server.start()
    expect((await get(`${'f'.repeat(32)}-480.jpg`)).status).toBe(404)
  })
})
