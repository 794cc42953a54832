import { z } from 'zod'

/** Each time that readers were shown a version of an article. */
export type Publication = {
  /** 1, 2, 3 … within the article. */
  number: number
  at: Date
  occasion: 'first' | 'fault' | 'substance' | 'back'
  /** The version's number, by which the newsroom knows it. */
  version: number
  /** Whether what it showed is kept from readers now. */
  withheld: boolean
  /** The words of the correction that came with it. Null: none did. */
  correction: string | null
}

const occasions: Record<Publication['occasion'], string> = {
  first: 'Première publication',
  fault: 'Faute corrigée',
  substance: 'Mise à jour',
  back: 'Remise en ligne',
}

export type HistoryEntry = Publication & {
  /** The publication before it that readers may compare it with. Null: there is none. */
  before: number | null
  /** Whether both have the same text: only something was said of it, or it was shown once more. */
  isUnchanged: boolean
  /** Whether it differs from what readers have now, and may be compared with it. */
  isOld: boolean
}

/** What a publication was, in a word or two. */
export function kindOf({ occasion, correction, isUnchanged }: HistoryEntry): string {
  if (correction !== null) return 'Correction'
  return isUnchanged && occasion !== 'back' ? 'Nouvelle publication' : occasions[occasion]
}

/**
 * An article's publications, each with the one that it is compared with: the nearest before it that is not withheld. What was taken out
 * of a text for a reason is compared with nothing.
 *
 * @param publications newest first
 */
export function historyOf(publications: readonly Publication[]): HistoryEntry[] {
  const present = publications[0]?.version
  return publications.map((each, place) => {
    const former = each.withheld ? undefined : publications.slice(place + 1).find(({ withheld }) => !withheld)
    return {
      ...each,
      before: former?.number ?? null,
      isUnchanged: former?.version === each.version,
      isOld: !each.withheld && each.version !== present,
    }
  })
}

const place = z.coerce.number().int().positive().max(9999).optional().catch(undefined)

/** What `…/versions` is asked: which publication is compared with which. */
export const comparedPublications = z.object({ de: place, a: place })

/** Where readers see an article's publications, or two of them compared. */
export const versionsPath = (articlePath: string, compared?: { from: number; to: number }): string =>
  `${articlePath}/versions${compared ? `?de=${compared.from}&a=${compared.to}` : ''}`
