import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { TEXT_TYPES } from '../page-cache/static-files'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)
// a packet holds so much anyway
const SMALLEST = 1024

/** Lays the public folder beside the build, and a compressed twin beside every text that gains by it. */
export async function precompress(buildFolder: string): Promise<void> {
  const published = join(buildFolder, 'public')
  rmSync(published, { recursive: true, force: true })
  cpSync('public', published, { recursive: true })
  const files = [published, join(buildFolder, 'static')].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  await Promise.all(files.filter((file) => extname(file) in TEXT_TYPES).map(compress))
}

async function compress(file: string): Promise<void> {
  const content = readFileSync(file)
  if (content.length < SMALLEST) return
  const [brotli, zipped] = await Promise.all([
    toBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    toGzip(content, { level: 9 }),
  ])
  writeFileSync(`${file}.br`, brotli)
  writeFileSync(`${file}.gz`, zipped)
}
