// Characters nobody types on purpose: controls (PostgreSQL refuses U+0000 outright) and the marks that turn the
// direction of whatever follows them (Unicode TR 36, 2.5); right-to-left letters themselves are welcome.
const unwanted = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** What someone typed, made storable: composed form (NFC), no control characters, line ends as `\n`. */
export const cleanText = (typed: string): string =>
  typed.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(unwanted, '')
