/** Text as XML may hold it: markup escaped, characters that XML 1.0 forbids left out. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')

/** By what a browser shows a document: an XSLT stylesheet, else one of CSS (W3C, Associating Style Sheets with XML documents). */
export const stylesheetsOf = ({ xsl, css }: { xsl: string; css: string }): string =>
  [
    `<?xml-stylesheet type="text/xsl" href="${xmlText(xsl)}"?>`,
    `<?xml-stylesheet type="text/css" href="${xmlText(css)}"?>`,
  ].join('\n')
