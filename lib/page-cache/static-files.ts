import { existsSync, readdirSync, readFileSync, type Stats } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import send from 'send'
import { readName, TYPES } from '../media/variant.rules'
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

/** What is known of a file that does not lie in its folder; its bytes, when they could be fetched and not kept. */
export type Whereabouts = 'nowhere' | 'can-be-made' | 'here-by-now' | 'unreachable' | Buffer

export type Folder = {
  prefix: string
  root: string
  names: ReadonlySet<string> | ((name: string) => boolean)
  /** Of the files whose names do not change with their content. */
  versions?: ReadonlyMap<string, string>
  /** Asked for a file that does not lie there (yet): `can-be-made` is by Next. */
  elsewhere?: (name: string) => Promise<Whereabouts>
  /** Told of each file that is sent. */
  onSent?: (name: string, found: Stats) => void
}

/** The folders that are served without Next: the build's files, pictures, and the public folder as the build left it. */
export function staticFolders(buildFolder: string, pictures: Folder): Folder[] {
  const listed = (root: string) =>
    new Set(existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `/${name}`) : [])
  const open = servedFolder(buildFolder)
  const versions = new Map<string, string>()
  for (const name of listed(open))
    if (extname(name) !== '') versions.set(name, versionOf(readFileSync(join(open, name))))
  return [
    { prefix: '/_next/static', root: join(buildFolder, 'static'), names: listed(join(buildFolder, 'static')) },
    pictures,
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
  { root, name, names, lasts, elsewhere, onSent, ...folder }: File,
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
  return new Promise((done, fail) => {
    response.on('close', () => done(true))
    const sending = send(request, compressed ? name + suffix : name, {
      root,
      cacheControl: false,
      index: false,
      dotfiles: 'ignore',
    })
    if (onSent) sending.on('file', (_: string, found: Stats) => onSent(name, found))
    sending
      .on('error', ({ status, headers }: { status?: number; headers?: Record<string, string> }) => {
        // a range beyond the end, or a condition that fails, is no missing file
        if (status === 416 || status === 412) response.writeHead(status, headers).end()
        else if (status === 404 && !response.headersSent && elsewhere)
          elsewhere(name)
            .then((found) => {
              if (found === 'here-by-now') {
                // what has been fetched and is not there cannot be called missing
                const again = async () => 'unreachable' as const
                return sendFile(request, response, { root, name, names, lasts, onSent, elsewhere: again, ...folder })
              }
              return sendFromElsewhere(request, response, name, found)
            })
            .then(done, fail)
        // a disk that fails: the picture may be there
        else if (status === 500 && !response.headersSent && elsewhere)
          sendFromElsewhere(request, response, name, 'unreachable')
        else sendMissingFile(response)
      })
      .on('directory', () => sendMissingFile(response))
      .pipe(response)
  })
}

/** False: it can be made. */
function sendFromElsewhere(
  { method }: IncomingMessage,
  response: ServerResponse,
  name: string,
  found: Exclude<Whereabouts, 'here-by-now'>,
): boolean {
  if (found === 'can-be-made')
    for (const each of ['Cache-Control', 'X-Content-Type-Options']) response.removeHeader(each)
  else if (found === 'nowhere') sendMissingFile(response)
  else if (found === 'unreachable') {
    response.setHeader('Retry-After', '5')
    sendSentence(response, 503, 'Les images ne répondent pas pour le moment. Réessayez dans un instant.\n')
  } else {
    const format = readName(name.slice(1))?.format
    response.writeHead(200, { ...(format && { 'Content-Type': TYPES[format] }), 'Content-Length': found.length })
    response.end(method === 'HEAD' ? undefined : found)
  }
  return found !== 'can-be-made'
}

/** Answers that there is no such file. */
export function sendMissingFile(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  sendSentence(response, 404, 'Ce fichier n’existe pas.\n')
}

function sendSentence(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(sentence)
}
