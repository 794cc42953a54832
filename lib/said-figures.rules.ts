const whole = new Intl.NumberFormat('fr-FR')
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 })

/** « 12 345 ». */
export const countOf = (value: number): string => whole.format(Math.round(value))

/** A share of nothing is none. */
export const shareOf = (part: number, of: number): number | null => (of === 0 ? null : part / of)

/** « 12 % », and « 3,6 % » where a whole number would say too little. */
export const percentOf = (share: number): string =>
  (share < 0.0995 ? fine : percent).format(share).replace('\u00a0', '\u202f')

/** A share or a time as it is said, or a dash where there is none. */
export const orDash = (value: number | null, say: (value: number) => string): string =>
  value === null ? '–' : say(value)
