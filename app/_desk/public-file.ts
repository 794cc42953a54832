import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from 'react'
import { versionOf } from '@/lib/page-cache/file-version'

/** The address of a file in public/ with its content's hash, so that browsers may keep it for ever. */
export const publicFile = cache((path: string): string => {
  const content = readFileSync(join(process.cwd(), 'public', path))
  return `${path}?v=${versionOf(content)}`
})
