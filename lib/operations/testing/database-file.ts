import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase } from '../../database'
import { createDatabase } from '../migrate'
import { dropDatabase, withDatabase } from './throwaway'

// Each test file that speaks to PostgreSQL has a database of its own, copied from the migrated template.
const name = `unsujet_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
const folder = mkdtempSync(join(tmpdir(), 'unsujet-media-'))

process.env.DATABASE_URL = withDatabase(inject('serverUrl'), name)
process.env.SESSION_SECRET = 'a secret of the tests, forty characters long'
process.env.ADDRESS_SECRET = 'another one of the tests, as long as the first'
process.env.MEDIA_FOLDER = folder
process.env.DATA_FOLDER = folder

beforeAll(() => createDatabase(inject('serverUrl'), name, inject('template')))

afterAll(async () => {
  await closeDatabase()
  await dropDatabase(inject('serverUrl'), name)
  rmSync(folder, { recursive: true, force: true })
})
