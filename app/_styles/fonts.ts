import localFont from 'next/font/local'

/** Newsreader at its optical size for reading. Names from the rest of Europe load a small file of their own, when one occurs. */
const text = localFont({
  src: './fonts/newsreader-text.woff2',
  weight: '400 600',
  variable: '--face-text',
  adjustFontFallback: 'Times New Roman',
})

/** Newsreader at its optical size for announcing. */
const headline = localFont({
  src: './fonts/newsreader-headline.woff2',
  weight: '600',
  variable: '--face-headline',
  adjustFontFallback: 'Times New Roman',
})

const italic = localFont({
  src: './fonts/newsreader-italic.woff2',
  weight: '400 600',
  style: 'italic',
  variable: '--face-italic',
  preload: false,
  adjustFontFallback: false,
})

const names = localFont({
  src: './fonts/newsreader-names.woff2',
  weight: '400 600',
  variable: '--face-names',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-0151, U+0154-0177, U+0179-024F' }],
})

const sans = localFont({
  src: './fonts/instrument-sans.woff2',
  weight: '400 600',
  variable: '--face-sans',
  adjustFontFallback: 'Arial',
})

/** Lexend, for readers with dyslexia who choose it; set a little smaller, since its letters are wide and tall. */
const legible = localFont({
  src: './fonts/lexend.woff2',
  weight: '400 600',
  variable: '--face-legible',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'size-adjust', value: '92%' }],
})

/** Class names for `<html>`: they define the custom properties that theme.css composes its families of. */
export const faces = [text, headline, italic, names, sans, legible].map((face) => face.variable).join(' ')
