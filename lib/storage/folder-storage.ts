import { opendir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kept, MediaStorage } from './media-storage'
import { tellFault } from './tell-fault'
import { isDraft, writeWhole } from './write-whole'

/** Pictures in a folder of this machine, or of one that is mounted here. */
export function folderStorage(folder: string): MediaStorage {
  const pathOf = (name: string) => join(folder, name)
  return {
    put: (name, bytes) => writeWhole(pathOf(name), bytes).catch(tell),
    read: (name) => readFile(pathOf(name)).catch(nullIfMissing),
    async sizeOf(name) {
      const found = await stat(pathOf(name)).catch(nullIfMissing)
      return found?.isFile() ? found.size : null
    },
    remove: (name) => rm(pathOf(name), { force: true }).catch(tell),
    list: (prefix) => listFolder(folder, '', prefix),
  }
}

async function* listFolder(root: string, within: string, prefix: string): AsyncGenerator<Kept> {
  const folder = await opendir(join(root, within)).catch(nullIfMissing)
  if (!folder) return
  for await (const entry of folder) {
    const name = within + entry.name
    if (isDraft(entry.name)) continue
    if (entry.isDirectory()) {
      const inner = `${name}/`
      if (inner.startsWith(prefix) || prefix.startsWith(inner)) yield* listFolder(root, inner, prefix)
    } else if (name.startsWith(prefix)) {
      const found = await stat(join(root, name)).catch(nullIfMissing)
      if (found) yield { name, bytes: found.size }
    }
  }
}

// a folder may be another machine's, and then fails in other ways than by being empty
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])
const FULL = new Set(['ENOSPC', 'EDQUOT'])

const codeOf = (fault: unknown): string => (fault as NodeJS.ErrnoException).code ?? ''

function tell(fault: unknown): never {
  throw tellFault(FULL.has(codeOf(fault)) ? 'storage-full' : 'storage-unreachable', fault)
}

function nullIfMissing(fault: unknown): null {
  return MISSING.has(codeOf(fault)) ? null : tell(fault)
}
