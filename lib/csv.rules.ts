/** A cell of CSV (RFC 4180); what a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string | number | null): string {
  const words = value === null ? '' : String(value)
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain
}

export const csvLine = (values: readonly (string | number | null)[]): string => `${values.map(cell).join(',')}\r\n`

/** An answer's headers for a table to be kept; its text begins with a byte order mark, without which spreadsheets take it for Latin-1. */
export const csvHeaders = (name: string) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}.csv"`,
  'cache-control': 'no-store',
})
