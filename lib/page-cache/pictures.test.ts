import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answerer, fronts } from './front.samples'
import { servedPictures } from './served-pictures'
import { staticFolders } from './static-files'

const { begin, stopAll } = fronts()
const [known, unknown] = ['a'.repeat(32), 'b'.repeat(32)]
const reduces = { cookie: 'lecture=1.0.0.0.1' }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unsujet-pictures-'))
  mkdirSync(join(folder, 'originals'))
  writeFileSync(join(folder, 'originals', known), 'as it was sent')
  for (const width of [480, 1200]) writeFileSync(join(folder, `${known}-${width}.avif`), `made, ${width} wide`)
})
afterEach(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

const making: Answerer = (_, response) =>
  response.writeHead(200, { 'content-type': 'image/avif', 'cache-control': 'public, max-age=60' }).end('made at once')

const place = () => ({ mediaFolder: folder, bucket: null, copies: { folder: join(folder, 'copies'), bytes: 1 } })

const start = (answerer = making) =>
  begin(answerer, { folders: staticFolders(join(folder, 'build'), servedPictures(place())) })

describe('pictures', () => {
  it('that were made come from the disk, and are kept for ever', async () => {
    const front = await start()
    const answer = await front.get(`/media/${known}-1200.avif`)
    expect(answer.text).toBe('made, 1200 wide')
    expect(answer.headers['cache-control']).toContain('immutable')
    expect(answer.headers['content-type']).toBe('image/avif')
    expect(front.asked).toEqual([])
  })

  it('that were not yet made are asked of Next, and kept as long as it says', async () => {
    const front = await start()
    const answer = await front.get(`/media/${known}-16x9-50x50-768.avif`)
    expect(answer.text).toBe('made at once')
    expect(answer.headers['cache-control']).toBe('public, max-age=60')
    expect((await front.send({ path: `/media/${known}-768.webp`, method: 'HEAD' })).status).toBe(200)
    writeFileSync(join(folder, `${known}-16x9-50x50-768.avif`), 'made since')
    const later = await front.get(`/media/${known}-16x9-50x50-768.avif`)
    expect(later.text).toBe('made since')
    expect(later.headers['cache-control']).toContain('immutable')
    expect(front.asked).toHaveLength(2)
  })

  it('that nobody has answer 404, and cost Next nothing; nor is an original served', async () => {
    const front = await start()
    const names = [`${unknown}-480.avif`, `${known}-480.gif`, `${known}`, `originals/${known}`, `originals`, '']
    for (const name of names) expect((await front.get(`/media/${name}`)).status, name).toBe(404)
    expect(front.asked).toEqual([])
  })

  it('answer a failure of Next with a page of ours', async () => {
    const front = await start((_, response) => response.writeHead(500).end())
    expect((await front.get(`/media/${known}-768.avif`)).text).toContain('Une erreur est survenue')
  })

  it('on a disk that cannot be read are not called missing', async () => {
    const front = await start()
    // a link to itself: ELOOP, whoever asks
    symlinkSync(`${known}-768.avif`, join(folder, `${known}-768.avif`))
    const answer = await front.get(`/media/${known}-768.avif`)
    expect([answer.status, answer.headers['retry-after'], answer.headers['cache-control']]).toEqual([
      503,
      '5',
      'no-store',
    ])
    expect(front.asked).toEqual([])
  })

  it('that Next cannot make now say so in its words, and not that there is a fault', async () => {
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2', 'cache-control': 'no-store' }
    const front = await start((_, response) => response.writeHead(503, headers).end('Dans un instant.'))
    const answer = await front.get(`/media/${known}-768.avif`, { 'sec-fetch-dest': 'image' })
    expect([answer.status, answer.text, answer.headers['retry-after']]).toEqual([503, 'Dans un instant.', '2'])
  })

  it('are narrow for whoever asked for reduced images, and for nobody else', async () => {
    const front = await start()
    const reduced = await front.get(`/media/${known}-1200.avif`, reduces)
    expect(reduced.status).toBe(302)
    expect(reduced.headers).toMatchObject({
      location: `/media/${known}-480.avif`,
      'cache-control': 'no-store',
      vary: 'Cookie',
    })
    expect((await front.get(`/media/${known}-480.avif`, reduces)).text).toBe('made, 480 wide')
    expect((await front.get(`/media/${known}-1200.avif`)).text).toBe('made, 1200 wide')
  })
})
