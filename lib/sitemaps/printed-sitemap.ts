import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { environment } from '../environment'
import type { SitemapFile } from './sitemap-files'

/** What files look like: another number when they are written in another way, so that those of an older release are not sent. */
const FORM = 1

/** Files that are being printed by this process. */
const underWay = new Map<string, Promise<string>>()

/**
 * The path of a long sitemap on the disk, gzipped. It is printed the first time that this version of it is asked for, in the
 * memory of one batch, and takes the place of all but the last one.
 *
 * @param name its name in the index: `articles-2026-11.xml`
 * @param site the public address, which all of its addresses begin with
 */
export function printedSitemap(name: string, { version, text }: SitemapFile, site: string): Promise<string> {
  const root = createHash('sha256').update(site).digest('hex').slice(0, 8)
  const path = join(environment().sitemapsFolder, `${name}.${FORM}-${root}-${version}.gz`)
  const begun = underWay.get(path)
  if (begun) return begun
  const printing = find(name, path, text).finally(() => underWay.delete(path))
  underWay.set(path, printing)
  return printing
}

async function find(name: string, path: string, text: SitemapFile['text']): Promise<string> {
  if (await stat(path).catch(() => null)) return path
  const folder = environment().sitemapsFolder
  await mkdir(folder, { recursive: true })
  // whoever asks meanwhile, from another process, finds the whole file or none
  const draft = join(/* turbopackIgnore: true */ folder, `.${randomUUID()}`)
  try {
    await pipeline(Readable.from(text()), createGzip(), createWriteStream(draft))
    await rename(draft, path)
  } catch (fault) {
    await rm(draft, { force: true })
    throw fault
  }
  await forgetBefore(folder, name, path)
  return path
}

const remove = (folder: string, names: readonly string[]) =>
  Promise.all(names.map((name) => rm(join(folder, name), { force: true })))

/** Removes older versions of a file, but for the last one: somebody may just be opening it. */
async function forgetBefore(folder: string, name: string, path: string): Promise<void> {
  const others = (await readdir(folder)).filter((other) => other.startsWith(`${name}.`) && join(folder, other) !== path)
  const dated = await Promise.all(
    others.map(async (other) => ({ other, at: (await stat(join(folder, other)).catch(() => null))?.mtimeMs ?? 0 })),
  )
  const past = dated.sort((one, next) => next.at - one.at).slice(1)
  await remove(
    folder,
    past.map(({ other }) => other),
  )
}

/** Removes what no file of the index is any more, by their names. */
export async function forgetSitemapsBut(names: ReadonlySet<string>): Promise<void> {
  const folder = environment().sitemapsFolder
  await mkdir(folder, { recursive: true })
  const nameOf = (file: string) => file.replace(/(?<=\.xml)\..*$/, '')
  await remove(
    folder,
    (await readdir(folder)).filter((file) => /\.xml\./.test(file) && !names.has(nameOf(file))),
  )
}
