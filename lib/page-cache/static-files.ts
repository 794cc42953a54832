import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import send from 'send'
import { encodingFor } from './encoding'
import { versionOf } from './file-version'
import { pathOf } from './page-address.rules'

/** Files whose text the build compresses beside them (lib/operations/precompress.ts), with their types. */
export const TEXT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
}

const FOR_EVER = 'public, max-age=31536000, immutable'
const FOR_A_DAY = 'public, max-age=86400'

/** The service worker has one address for ever, and what it does is to be of the last release. */
const ASK_EACH_TIME = 'no-cache'
const WORKER = '/sw.js'

/** `versions`: of the files whose names do not change with their content. */
type Folder = {
  prefix: string
  root: string
  names: ReadonlySet<string> | RegExp
  versions?: ReadonlyMap<string, string>
}

/** The folders that are served without Next: the build's files, pictures, and the public folder as the build left it. */
export function staticFolders(buildFolder: string, mediaFolder: string): Folder[] {
  const published = join(buildFolder, 'public')
  const listed = (root: string) =>
    new Set(existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `/${name}`) : [])
  const open = existsSync(published) ? published : 'public'
  const versions = new Map<string, string>()
  for (const name of listed(open))
    if (extname(name) !== '') versions.set(name, versionOf(readFileSync(join(open, name))))
  return [
    { prefix: '/_next/static', root: join(buildFolder, 'static'), names: listed(join(buildFolder, 'static')) },
    // pictures come and go while the site runs; a picture's name is its content's
    { prefix: '/media', root: mediaFolder, names: /^\/[0-9a-f]{32}-\d{1,5}\.(webp|jpg|avif)$/ },
    { prefix: '', root: open, names: listed(open), versions },
  ]
}

const isKnown = ({ prefix, names }: Folder, path: string): boolean => {
  if (!path.startsWith(`${prefix}/`)) return false
  const name = path.slice(prefix.length)
  // the compressed twins have no addresses of their own
  return names instanceof RegExp ? names.test(name) : names.has(name) && !['', '.br', '.gz'].includes(extname(name))
}

/** Whether an address is a file's. */
export const isStatic = (folders: readonly Folder[], path: string): boolean =>
  folders.some((folder) => isKnown(folder, path))

/** Serves a file if the address is one's, with ranges and conditions. False: it is none of ours to answer. */
export function serveStatic(folders: readonly Folder[], request: IncomingMessage, response: ServerResponse): boolean {
  const target = request.url ?? '/'
  const path = pathOf(target)
  for (const folder of folders) {
    const { prefix, versions } = folder
    if (!path.startsWith(`${prefix}/`)) continue
    const name = path.slice(prefix.length)
    const known = isKnown(folder, path)
    // an address that names another version is of another release: what it gets here is not to be kept under it
    const lasts = versions === undefined || target === `${path}?v=${versions.get(name)}`
    if (known) sendFile(request, response, { ...folder, name, lasts })
    else if (prefix !== '') sendMissingFile(response)
    else return false
    return true
  }
  return false
}

type File = Folder & { name: string; lasts: boolean }

function sendFile(request: IncomingMessage, response: ServerResponse, { root, name, names, lasts }: File) {
  const type = TEXT_TYPES[extname(name)]
  const suffix = { br: '.br', gzip: '.gz', identity: '' }[
    type ? encodingFor(request.headers['accept-encoding']) : 'identity'
  ]
  const compressed = suffix !== '' && names instanceof Set && names.has(name + suffix)
  if (type) {
    response.setHeader('Content-Type', type)
    response.setHeader('Vary', 'Accept-Encoding')
  }
  if (compressed) response.setHeader('Content-Encoding', suffix === '.br' ? 'br' : 'gzip')
  response.setHeader('Cache-Control', name === WORKER ? ASK_EACH_TIME : lasts ? FOR_EVER : FOR_A_DAY)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  send(request, compressed ? name + suffix : name, { root, cacheControl: false, index: false, dotfiles: 'ignore' })
    .on('error', ({ status, headers }: { status?: number; headers?: Record<string, string> }) => {
      // a range beyond the end, or a condition that fails, is no missing file
      if (status === 416 || status === 412) response.writeHead(status, headers).end()
      else sendMissingFile(response)
    })
    .on('directory', () => sendMissingFile(response))
    .pipe(response)
}

/** Answers that there is no such file. */
export function sendMissingFile(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end('Ce fichier n’existe pas.\n')
}
