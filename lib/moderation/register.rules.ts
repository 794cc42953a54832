import type { RegisterLine } from './figures.queries'

const columns = ['numero', 'date', 'decision', 'motif', 'commentaire', 'article', 'retenu par', 'heures']

/** A cell of CSV (RFC 4180); what a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string | number | null): string {
  const words = value === null ? '' : String(value)
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain
}

export const registerHead = `${columns.join(',')}\r\n`

export const registerLine = ({
  id,
  decidedAt,
  decision,
  reason,
  commentId,
  articleId,
  held,
  hours,
}: RegisterLine): string =>
  `${[id, decidedAt.toISOString(), decision, reason, commentId, articleId, held.join(' '), hours === null ? null : hours.toFixed(2)].map(cell).join(',')}\r\n`
