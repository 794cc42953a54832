import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import send from 'send'
import { readName } from '../media/variant.rules'
import { encodingFor } from './encoding'
import { versionOf } from './file-version'
import { pathOf } from './page-address.rules'
import { servedFolder } from './published-folder'

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
  '.xsl': 'text/xsl; charset=utf-8',
}

const FOR_EVER = 'public, max-age=31536000, immutable'
const FOR_A_DAY = 'public, max-age=86400'

/** The service worker has one address for ever, and what it does is to be of the last release. */
const ASK_EACH_TIME = 'no-cache'
const WORKER = '/sw.js'

type Folder = {
  prefix: string
  root: string
  names: ReadonlySet<string> | ((name: string) => boolean)
  /** Of the files whose names do not change with their content. */
  versions?: ReadonlyMap<string, string>
  /** Whether Next can make a file that is not there yet. */
  canBeMade?: (name: string) => Promise<boolean>
}

/** The folders that are served without Next: the build's files, pictures, and the public folder as the build left it. */
export function staticFolders(buildFolder: string, mediaFolder: string): Folder[] {
  const listed = (root: string) =>
    new Set(existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `/${name}`) : [])
  const open = servedFolder(buildFolder)
  const versions = new Map<string, string>()
  for (const name of listed(open))
    if (extname(name) !== '') versions.set(name, versionOf(readFileSync(join(open, name))))
  return [
    { prefix: '/_next/static', root: join(buildFolder, 'static'), names: listed(join(buildFolder, 'static')) },
    // pictures come and go while the site runs; a picture's name is its content's
    {
      prefix: '/media',
      root: mediaFolder,
      names: (name) => readName(name.slice(1)) !== null,
      // of its original, which lies beside: whatever else is asked for is not worth a question to Next
      canBeMade: async (name) =>
        stat(join(mediaFolder, 'originals', readName(name.slice(1))?.contentHash ?? '')).then(
          (found) => found.isFile(),
          () => false,
        ),
    },
    { prefix: '', root: open, names: listed(open), versions },
  ]
}

const isKnown = ({ prefix, names }: Folder, path: string): boolean => {
  if (!path.startsWith(`${prefix}/`)) return false
  const name = path.slice(prefix.length)
  // the compressed twins have no addresses of their own
  return typeof names === 'function' ? names(name) : names.has(name) && !['', '.br', '.gz'].includes(extname(name))
}

/** Whether an address is a file's. */
export const isStatic = (folders: readonly Folder[], path: string): boolean =>
  folders.some((folder) => isKnown(folder, path))

/** Serves a file if the address is one's, with ranges and conditions. False: it is none of ours to answer, or not yet. */
export async function serveStatic(
  folders: readonly Folder[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const target = request.url ?? '/'
  const path = pathOf(target)
  for (const folder of folders) {
    const { prefix, versions } = folder
    if (!path.startsWith(`${prefix}/`)) continue
    const name = path.slice(prefix.length)
    const known = isKnown(folder, path)
    // an address that names another version is of another release: what it gets here is not to be kept under it
    const lasts = versions === undefined || target === `${path}?v=${versions.get(name)}`
    if (known) return sendFile(request, response, { ...folder, name, lasts })
    if (prefix === '') return false
    sendMissingFile(response)
    return true
  }
  return false
}

type File = Folder & { name: string; lasts: boolean }

/** False: the file is not there, and can be made. */
function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { root, name, names, lasts, canBeMade }: File,
): Promise<boolean> {
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
  return new Promise((done) => {
    response.on('close', () => done(true))
    send(request, compressed ? name + suffix : name, { root, cacheControl: false, index: false, dotfiles: 'ignore' })
      .on('error', async ({ status, headers }: { status?: number; headers?: Record<string, string> }) => {
        // a range beyond the end, or a condition that fails, is no missing file
        if (status === 416 || status === 412) response.writeHead(status, headers).end()
        else if (status === 404 && !response.headersSent && (await canBeMade?.(name))) {
          for (const each of ['Cache-Control', 'X-Content-Type-Options']) response.removeHeader(each)
          done(false)
        } else sendMissingFile(response)
      })
      .on('directory', () => sendMissingFile(response))
      .pipe(response)
  })
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
