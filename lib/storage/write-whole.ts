import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Drafts begin so, which no name of ours does. */
export const isDraft = (fileName: string): boolean => fileName.startsWith('.')

/** Whoever asks meanwhile finds the whole file or none; and once it is said to be there, it is on the disk. */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}`)
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(draft, bytes, { flush: true })
    await rename(draft, path)
  } catch (fault) {
    // on a full disk above all, half a draft takes room that nobody would ever give back
    await rm(draft, { force: true }).catch(() => {})
    throw fault
  }
}
