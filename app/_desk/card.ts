import 'server-only'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { articleCard, type Card, paperCard, type Subject } from '@/lib/cards/card.rules'
import { cardPath } from '@/lib/cards/card-name'
import { environment } from '@/lib/environment'
import type { CardImage } from '@/lib/sharing/card-tags.rules'
import { ourNewspaper } from './newspaper'

/** A page's card as its tags name it. */
export const imageOf = (subject: Subject, card: Card): CardImage => ({
  path: cardPath(subject, card),
  alt: card.label === '' ? card.paper : `${card.label}, ${card.paper}`,
})

/** The paper's own card, for pages that have none. */
export const paperImage = async (): Promise<CardImage> => imageOf({ kind: 'journal' }, paperCard(await ourNewspaper()))

/** Whose page it is, as tags say it. */
export const ourPaper = async () => ({ name: (await ourNewspaper()).name, site: environment().siteUrl })

/** An article's card. */
export const cardOf = (article: ArticleSummary, paper: string): CardImage =>
  imageOf({ kind: 'article', id: article.id }, articleCard(article, paper))
