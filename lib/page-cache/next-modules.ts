import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Next's router, boundaries and metadata. Its link, image, form and script components are not among them: they lie in other
// folders, and a readers' page has no use for them.
const own = /\/node_modules\/next\/dist\/(esm\/)?(client\/components|lib\/(framework|metadata))\//

/** Ids of the client components that every document of this build asks for and none needs without Next's runtime. */
export function readNextModules(buildFolder: string): Set<string> {
  const app = join(buildFolder, 'server', 'app')
  const ids = new Set<string>()
  for (const name of readdirSync(app, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('_client-reference-manifest.js')) continue
    for (const [path, { id }] of Object.entries(modulesIn(readFileSync(join(app, name), 'utf8')))) {
      if (own.test(path)) ids.add(String(id))
    }
  }
  return ids
}

// `globalThis.__RSC_MANIFEST["/page"] = {"clientModules":{"[project]/…/layout-router.js":{"id":39756,…
function modulesIn(manifest: string): Record<string, { id: string | number }> {
  const start = manifest.indexOf('] = ') + '] = '.length
  return JSON.parse(manifest.slice(start).replace(/;\s*$/, '')).clientModules
}
