import type { Dirent, Stats } from 'node:fs'
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaStorage } from './media-storage'
import { isDraft, writeWhole } from './write-whole'

const HOUR = 3600_000
const DAY = 24 * HOUR

/** What was fetched, and whether a copy of it lies in the folder now. */
export type Fetched = { bytes: Buffer; kept: boolean }

/**
 * Copies of what was read lately of a storage that is far, in a folder of this machine: no more bytes than `bound`, those
 * unused for longest go first. Files know all that there is to know, so that several processes share one folder: a file's
 * access time is its last use, its modification time when the storage was last seen to have it.
 */
export class LocalCopies {
  // as if all were new: what a process with a larger bound left is put in order at the first occasion
  private added = Number.POSITIVE_INFINITY
  private readonly underWay = new Map<string, Promise<Fetched | null>>()
  private readonly asked = new Set<string>()
  private tidying: Promise<void> | null = null

  constructor(
    readonly folder: string,
    private readonly bound: number,
    private readonly source: MediaStorage,
  ) {}

  /** From here, or else from the storage. Null: it has none. */
  async read(name: string): Promise<Buffer | null> {
    const path = join(this.folder, name)
    const copy = await readFile(path).catch(() => null)
    if (!copy) return (await this.fetch(name))?.bytes ?? null
    const found = await stat(path).catch(() => null)
    if (found) this.note(name, found)
    return copy
  }

  /** Has the storage's, once for all who ask at the same time. Null: it has none. */
  fetch(name: string): Promise<Fetched | null> {
    const begun = this.underWay.get(name)
    if (begun) return begun
    const work = this.fetchNow(name).finally(() => this.underWay.delete(name))
    this.underWay.set(name, work)
    return work
  }

  private async fetchNow(name: string): Promise<Fetched | null> {
    const bytes = await this.source.read(name)
    if (!bytes) return null
    const kept = await writeWhole(join(this.folder, name), bytes).then(
      () => true,
      // a disk that is full makes it slower, and no more
      () => false,
    )
    this.added += bytes.length
    // several processes may add so much each before the bound is reached
    if (kept && this.added > this.bound / 32) void this.tidy()
    return { bytes, kept }
  }

  /** Notes that a copy was of use. Once a day, the storage is asked whether it still has it: another machine may have removed it. */
  note(name: string, { atimeMs, mtimeMs, mtime }: Pick<Stats, 'atimeMs' | 'mtimeMs' | 'mtime'>): void {
    const now = Date.now()
    if (now - mtimeMs > DAY) void this.confirm(name)
    else if (now - atimeMs > HOUR) void utimes(join(this.folder, name), new Date(), mtime).catch(() => {})
  }

  private async confirm(name: string): Promise<void> {
    if (this.asked.has(name)) return
    this.asked.add(name)
    try {
      if ((await this.source.sizeOf(name)) === null) await this.forget(name)
      else await utimes(join(this.folder, name), new Date(), new Date())
    } catch {
      // it does not answer: what was copied is still what it was
    } finally {
      this.asked.delete(name)
    }
  }

  forget(name: string): Promise<void> {
    return rm(join(this.folder, name), { force: true })
  }

  /** Makes room, if there is too little. */
  tidy(): Promise<void> {
    this.added = 0
    this.tidying ??= this.tidyNow().finally(() => {
      this.tidying = null
    })
    return this.tidying
  }

  private async tidyNow(): Promise<void> {
    const entries: Dirent[] = await readdir(this.folder, { withFileTypes: true }).catch(() => [])
    const files: { name: string; size: number; usedAt: number }[] = []
    let total = 0
    // one after the other: nobody waits for it, and pages need the disk
    for (const { name } of entries.filter((entry) => entry.isFile())) {
      const found = await stat(join(this.folder, name)).catch(() => null)
      if (!found) continue
      if (isDraft(name) && Date.now() - found.mtimeMs > HOUR) await this.forget(name).catch(() => {})
      else if (!isDraft(name)) {
        files.push({ name, size: found.size, usedAt: found.atimeMs })
        total += found.size
      }
    }
    files.sort((one, other) => one.usedAt - other.usedAt)
    for (const { name, size } of files) {
      if (total <= this.bound * 0.9) return
      await this.forget(name).catch(() => {})
      total -= size
    }
  }
}
