import type { Wish } from '@/lib/front/arrangement.rules'
import type { Front, Offered, Place } from '@/lib/front/front.rules'
import type { FrontArticle } from '@/lib/front/front-article.rules'

/** A section, as far as the front desk needs it. */
export type DeskSection = { id: number; name: string; hue: string; parentId: number | null }

export type DeskOffer = Offered<FrontArticle, DeskSection>
export type DeskFront = Front<FrontArticle, DeskSection>

/** What a hand does at the front desk. Nothing of it is seen by readers before the page is published. */
export type Hands = {
  /** `before`: as lib/front/arrangement.rules.ts has it. */
  put: (article: FrontArticle, place: Place, before?: number | null) => void
  move: (articleId: number, by: -1 | 1) => void
  /** Gives its place back to the clock. */
  giveBack: (articleId: number) => void
  end: (articleId: number, until: string | null) => void
}

export type Known = ReadonlyMap<number, FrontArticle>

/** What a wish is about; an article that this desk has never seen is called by its number. */
export const headlineOf = (known: Known, { articleId }: Pick<Wish, 'articleId'>): string =>
  known.get(articleId)?.headline ?? `n° ${articleId}`
