import { csvLine } from '../csv.rules'
import type { RegisterLine } from './figures.queries'

const columns = ['numero', 'date', 'decision', 'motif', 'commentaire', 'article', 'retenu par', 'heures', 'annule']

export const registerHead = csvLine(columns)

export const registerLine = ({
  id,
  decidedAt,
  decision,
  reason,
  commentId,
  articleId,
  held,
  hours,
  undoes,
}: RegisterLine): string =>
  csvLine([
    id,
    decidedAt.toISOString(),
    decision,
    reason,
    commentId,
    articleId,
    held.join(' '),
    hours === null ? null : hours.toFixed(2),
    undoes,
  ])
