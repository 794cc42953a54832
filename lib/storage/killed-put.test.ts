import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { folderStorage } from './folder-storage'
import { namesIn } from './storage.samples'

const script = `
  const { folderStorage } = await import(process.cwd() + '/lib/storage/folder-storage.ts')
  await folderStorage(process.env.FOLDER).put('originals/a', Buffer.alloc(150_000_000))
  process.stdout.write('kept')`

it('a process that is killed over a put leaves nothing that anyone finds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unsujet-killed-'))
  const env = { ...process.env, FOLDER: folder }
  const child = spawn('node', ['--import', 'tsx', '--input-type=module', '-e', script], { env, stdio: 'pipe' })
  let said = ''
  child.stdout.on('data', (data) => (said += data))
  const ended = new Promise((done) => child.once('exit', done))
  // a draft is there: it is being written
  await vi.waitFor(() => expect(readdirSync(join(folder, 'originals'))).toHaveLength(1), {
    timeout: 20_000,
    interval: 2,
  })
  child.kill('SIGKILL')
  await ended
  expect(said).toBe('')
  const storage = folderStorage(folder)
  expect(await storage.read('originals/a')).toBeNull()
  expect(await storage.sizeOf('originals/a')).toBeNull()
  expect(await namesIn(storage)).toEqual([])
  rmSync(folder, { recursive: true, force: true })
})
