import { findForEditing } from '../../articles/article.queries'
import { publishArticle } from '../../articles/publish-article'
import { saveArticle } from '../../articles/save-article'

/** Quantile of some measurements, in their unit. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/**
 * Milliseconds from the commit of an edit until every one of the addresses has served it.
 *
 * @param articleId an article that stands at all of the addresses
 */
export async function timesToFresh(articleId: number, by: number, addresses: string[], edits: number) {
  const times: number[] = []
  for (let edit = 0; edit < edits; edit++) {
    await Promise.all(addresses.map(async (address) => (await fetch(address)).text()))
    const article = await findForEditing(articleId)
    if (!article) throw new Error(`article ${articleId} is gone`)
    const standfirst = `Retouche numéro ${edit} de la mesure.`
    const content = { ...article.content, standfirst }
    const saved = await saveArticle({ articleId, base: article.number, content, by })
    if (!saved.ok) throw new Error(saved.reason)
    const published = await publishArticle({ articleId, number: saved.number, update: 'fault', by })
    if (!published.ok) throw new Error(published.reason)
    const committed = performance.now()
    await Promise.all(addresses.map((address) => untilServed(address, standfirst)))
    times.push(performance.now() - committed)
  }
  return times
}

async function untilServed(address: string, words: string): Promise<void> {
  while (!(await (await fetch(address)).text()).includes(words));
}
