import { existsSync, readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import send from 'send'
import { encodingFor } from './encoding'
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

type Folder = { prefix: string; root: string; names: ReadonlySet<string> | RegExp }

/** The folders that are served without Next: the build's files, pictures, and the public folder as the build left it. */
export function staticFolders(buildFolder: string, mediaFolder: string): Folder[] {
  const published = join(buildFolder, 'public')
  const listed = (root: string) =>
    new Set(existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `/${name}`) : [])
  const files = (prefix: string, root: string): Folder => ({ prefix, root, names: listed(root) })
  return [
    files('/_next/static', join(buildFolder, 'static')),
    // pictures come and go while the site runs; a picture's name is its content's
    { prefix: '/media', root: mediaFolder, names: /^\/[0-9a-f]{32}-\d{1,5}\.(webp|jpg|avif)$/ },
    files('', existsSync(published) ? published : 'public'),
  ]
}

/** Serves a file if the address is one's, with ranges and conditions. False: it is none of ours to answer. */
export function serveStatic(folders: readonly Folder[], request: IncomingMessage, response: ServerResponse): boolean {
  const target = request.url ?? '/'
  const path = pathOf(target)
  for (const { prefix, root, names } of folders) {
    if (!path.startsWith(`${prefix}/`)) continue
    const name = path.slice(prefix.length)
    const known = names instanceof RegExp ? names.test(name) : names.has(name) && extname(name) !== ''
    if (known) sendFile(request, response, { root, name, names, immutable: prefix !== '' || /\?v=/.test(target) })
    else if (prefix !== '') sendMissing(response)
    else return false
    return true
  }
  return false
}

type File = { root: string; name: string; names: Folder['names']; immutable: boolean }

function sendFile(request: IncomingMessage, response: ServerResponse, { root, name, names, immutable }: File) {
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
  response.setHeader('Cache-Control', immutable ? FOR_EVER : FOR_A_DAY)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  send(request, compressed ? name + suffix : name, { root, cacheControl: false, index: false, dotfiles: 'ignore' })
    .on('error', () => sendMissing(response))
    .on('directory', () => sendMissing(response))
    .pipe(response)
}

function sendMissing(response: ServerResponse) {
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end('Ce fichier n’existe pas.\n')
}
