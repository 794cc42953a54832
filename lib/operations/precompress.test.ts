import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { versionOf } from '../page-cache/file-version'
import { servedFolder } from '../page-cache/published-folder'
import { staticFolders } from '../page-cache/static-files'
import { precompress } from './precompress'

const folder = mkdtempSync(join(tmpdir(), 'unsujet-precompress-'))
const scripts = readdirSync('public').filter((name) => extname(name) === '.js')
const served = (name: string) => readFileSync(join(servedFolder(folder), name))

beforeAll(async () => {
  mkdirSync(join(folder, 'static'))
  // as Next leaves it in its builds
  writeFileSync(join(folder, 'package.json'), '{"type": "commonjs"}')
  await precompress(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a script of the public folder', () => {
  it('is served smaller than its source, and has no comment', () => {
    for (const name of scripts) {
      const source = readFileSync(join('public', name))
      expect(served(name).length, name).toBeLessThan(source.length)
      expect(served(name).toString(), name).not.toMatch(/^\s*\/\//m)
    }
  })

  it('is the same module still, and says the same words', async () => {
    const [source, minified] = await Promise.all(
      ['public', servedFolder(folder)].map((from) => import(resolve(from, 'shelf.js'))),
    )
    expect(Object.keys(minified).sort()).toEqual(Object.keys(source).sort())
    expect(Object.keys(minified)).toContain('tellWorker')
    expect(served('comment-useful.js').toString()).toContain('Merci, c’est noté.')
    // workers and what is read before the first paint are classic scripts
    for (const name of ['sw.js', 'comment-proof-solver.js', 'preferences.js'])
      expect(() => new Function(served(name).toString()), name).not.toThrow()
  })

  it('is compressed and versioned as it is served', () => {
    expect(gunzipSync(served('sw.js.gz'))).toEqual(served('sw.js'))
    const published = staticFolders(folder, { prefix: '/media', root: folder, names: () => false }).find(
      ({ prefix }) => prefix === '',
    )
    for (const name of scripts) expect(published?.versions?.get(`/${name}`)).toBe(versionOf(served(name)))
  })
})
