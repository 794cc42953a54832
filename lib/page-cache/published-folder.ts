import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where a build lays what it makes of the public folder: scripts minified, texts with compressed twins. */
export const publishedFolder = (buildFolder: string): string => join(buildFolder, 'public')

/** The folder that browsers are served from: as the build left it, or, where nothing was built, the sources. */
export function servedFolder(buildFolder: string): string {
  const published = publishedFolder(buildFolder)
  return existsSync(published) ? published : 'public'
}
