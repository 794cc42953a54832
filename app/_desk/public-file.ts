import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from 'react'

/** The address of a file in public/ with its content's hash, so that browsers may keep it for ever. */
export const publicFile = cache((path: string): string => {
  const content = readFileSync(join(process.cwd(), 'public', path))
  return `${path}?v=${createHash('sha256').update(content).digest('base64url').slice(0, 12)}`
})
