import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { environment } from '../environment'
import { writeWhole } from '../storage/write-whole'

const folder = () => join(environment().mediaFolder, 'cartes')

/** @param name of a card (card.rules.ts), and nothing else */
export const readCardFile = (name: string): Promise<Buffer | null> => readFile(join(folder(), name)).catch(() => null)

/** Keeps a card, and no other of the same subject: what it showed before is asked for no more. */
export async function keepCardFile(name: string, bytes: Buffer): Promise<void> {
  await writeWhole(join(folder(), name), bytes)
  await dropCardFiles(name.replace(/[0-9a-f]+\.jpg$/, ''), name)
}

/** Drops the cards of a subject, `12-`, but for one. */
export async function dropCardFiles(beginning: string, but?: string): Promise<void> {
  const names = await readdir(folder()).catch(() => [])
  const old = names.filter((name) => name.startsWith(beginning) && name !== but)
  await Promise.all(old.map((name) => rm(join(folder(), name), { force: true })))
}
