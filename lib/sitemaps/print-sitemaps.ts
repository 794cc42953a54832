import { environment } from '../environment'
import { forgetSitemapsBut, printedSitemap } from './printed-sitemap'
import { keptFiles, sitemapName } from './sitemap.rules'
import { listSitemaps, openSitemap } from './sitemap-files'

/** Prints the long files that changed since they were printed, so that no crawler waits for one. What did not is left alone. */
export async function printSitemaps(): Promise<void> {
  const site = environment().siteUrl
  const names = (await listSitemaps())
    .map(({ name }) => name)
    .filter(({ kind }) => !keptFiles.some((kept) => kept === kind))
  for (const name of names) {
    const file = await openSitemap(name, site)
    if (file) await printedSitemap(sitemapName(name), file, site)
  }
  await forgetSitemapsBut(new Set(names.map(sitemapName)))
}
