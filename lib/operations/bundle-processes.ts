import { build } from 'esbuild'

/** Our own processes beside Next: their sources, and what is built of them. */
export const PAGE_CACHE = bundled('lib/page-cache/front.process.ts')
export const NIGHT_DESK = bundled('lib/jobs/night-desk.process.ts')

function bundled(source: string) {
  // it lies as deep in the project as its source, whose paths it has
  return { source, built: source.replace(/^lib/, '.next').replace(/ts$/, 'mjs') }
}

/** Bundles them as plain JavaScript: without the loader that runs TypeScript, they take a third less memory and start at once. */
export async function bundleProcesses(): Promise<void> {
  for (const { source, built } of [PAGE_CACHE, NIGHT_DESK]) {
    await build({
      entryPoints: [source],
      outfile: built,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'silent',
    })
  }
}
