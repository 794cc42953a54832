import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { transform } from 'esbuild'
import { publishedFolder } from '../page-cache/published-folder'
import { TEXT_TYPES } from '../page-cache/static-files'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)
// of what is smaller, little more is saved than the header costs that says so
const SMALLEST = 512

/** Typefaces that a stylesheet of the public folder uses (feed.css): the build's own have names that it cannot know. */
const FEED_FACES = ['newsreader-headline.woff2', 'newsreader-text.woff2']

/** Lays the public folder beside the build, its scripts minified, and a compressed twin beside every text that gains by it. */
export async function precompress(buildFolder: string): Promise<void> {
  const published = publishedFolder(buildFolder)
  rmSync(published, { recursive: true, force: true })
  cpSync('public', published, { recursive: true })
  for (const face of FEED_FACES) cpSync(join('app/_styles/fonts', face), join(published, 'fonts', face))
  await minifyScripts(published)
  const files = [published, join(buildFolder, 'static')].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  await Promise.all(files.filter((file) => extname(file) in TEXT_TYPES).map(compress))
}

/** Each script by itself, as the browser asks for it: what it exports, and the addresses it imports from, stay as they are. */
async function minifyScripts(folder: string): Promise<void> {
  const scripts = readdirSync(folder).filter((name) => extname(name) === '.js')
  for (const file of scripts.map((name) => join(folder, name))) {
    // as text: of a file, esbuild would believe the build's own package.json, and make a CommonJS module of it
    const { code } = await transform(readFileSync(file, 'utf8'), {
      minify: true,
      // told that a script's names are its own, it shortens those at the top too; the two classic scripts share none with others
      format: 'esm',
      // nothing newer than what the sources use themselves
      target: 'es2022',
      // French letters are two bytes so, and six as escapes
      charset: 'utf8',
    })
    writeFileSync(file, code)
  }
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
