import type { LegalPage, MissingSetting } from './legal-page.rules'
import { legalPageNames } from './legal-page.rules'

const listed = (names: string[]): string => names.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).join(', ')
const named = (page: LegalPage): string => `«\u202f${legalPageNames[page]}\u202f»`

/** Why a page cannot be published yet. */
export const incompleteSentence = (missing: MissingSetting[]): string =>
  `Cette page n’est pas publiée. Il manque dans les réglages\u202f: ${listed(missing.map(({ name }) => name))}.`

type Wronged = readonly { page: LegalPage; missing: MissingSetting[] }[]

/** Why settings cannot be saved: pages in view would lack something. */
export function neededSentence(wronged: Wronged): string {
  const pages = wronged.map(({ page, missing }) => `${named(page)} (${listed(missing.map(({ name }) => name))})`)
  const [are, them] = wronged.length > 1 ? ['sont en ligne et ont', 'ces pages'] : ['est en ligne et a', 'cette page']
  return `Rien n’est enregistré\u202f: ${pages.join(', ')} ${are} besoin de ce qui manque. Gardez ces réglages, ou retirez d’abord ${them}.`
}

/** The same at each field. */
export function neededAt(wronged: Wronged): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const { page, missing } of wronged) {
    for (const { field } of missing) messages[field] ??= `La page ${named(page)}, en ligne, en a besoin.`
  }
  return messages
}
