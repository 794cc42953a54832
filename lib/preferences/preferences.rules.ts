/** What a reader has chosen on their device, as far as pages look different for it. */
export type Preferences = { textSize: number; consentGiven: boolean }

/**
 * The style of a reader's own choices, for browsers without scripts (public/preferences.js does the same with attributes). It is
 * in no layer, so that it wins over the pages' own style.
 */
export const preferencesStyle = ({ textSize, consentGiven }: Preferences): string =>
  [
    `html{--text:var(--text-${textSize})}`,
    ...(consentGiven ? ['.consent{display:none}', 'body:has(.consent){padding-bottom:0}'] : []),
    '',
  ].join('\n')
