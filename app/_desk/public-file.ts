import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from 'react'
import { versionOf } from '@/lib/page-cache/file-version'
import { servedFolder } from '@/lib/page-cache/published-folder'

// in development the sources are served, whatever was built before
const folder = process.env.NODE_ENV === 'development' ? 'public' : servedFolder('.next')

/** The address of a file in public/ with the hash of what is served there, so that browsers may keep it for ever. */
export const publicFile = cache((path: string): string => {
  const content = readFileSync(join(process.cwd(), folder, path))
  return `${path}?v=${versionOf(content)}`
})
