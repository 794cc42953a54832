/**
 * The sepia theme's values of the tokens in app/_styles/theme.css. Without scripts /preferences.css sends them; with scripts
 * app/_styles/settings.css has the same (a test compares the two, and measures their contrast).
 */
export const sepia = {
  paper: '#f4ead6',
  ink: '#33261a',
  soft: '#66533f',
  rule: '#d8c7a8',
  wash: '#ebdec4',
  red: '#9c1c17',
  blue: '#0b4f6c',
  ochre: '#5f4d00',
  plum: '#70285f',
  green: '#17563a',
  'on-red': '#fff8ea',
} as const

/** The tokens as declarations of a style sheet. */
export const sepiaDeclarations = (): string =>
  Object.entries(sepia)
    .map(([token, colour]) => `--color-${token}:${colour}`)
    .join(';')
