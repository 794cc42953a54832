import type { ReadingSettings } from './reading-settings.rules'
import { sepiaDeclarations } from './sepia.rules'

/** What a reader has chosen on their device, as far as pages look different for it. */
export type Preferences = { settings: ReadingSettings; consentGiven: boolean }

const setIn = (family: string, names: string[]) =>
  `main{${names.map((name) => `--font-${name}:var(--font-${family})`).join(';')}}`

const faces = ['', setIn('sans', ['serif', 'italic']), setIn('legible', ['serif', 'italic', 'headline'])]

// the build turns light-dark() into these two for browsers that lack it, and sets them only where its own styles do
const light = 'color-scheme:light;--lightningcss-light:initial;--lightningcss-dark: '
const dark = 'color-scheme:dark;--lightningcss-light: ;--lightningcss-dark:initial'
// paper is paper in every theme
const themes = ['', light, `${light};${sepiaDeclarations()}`, dark].map(
  (theme) => theme && `@media screen{html{${theme}}}`,
)

const images = ['', 'html{--card-picture:none;--picture-most:15rem}main .card{grid-template-columns:1fr}']

/**
 * The style of a reader's own choices, for browsers without scripts (public/preferences.js sets attributes, which
 * app/_styles/settings.css turns into the same). It is in no layer, so that it wins over the pages' own style.
 */
export function preferencesStyle({ settings, consentGiven }: Preferences): string {
  const buttons = Object.entries(settings).map(([kind, step]) => `[data-step][value="${kind}.${step}"]`)
  return [
    `html{--text:var(--text-${settings.size});--leading:var(--leading-${settings.spacing})}`,
    faces[settings.face],
    themes[settings.theme],
    images[settings.images],
    `${buttons.join()}{color:var(--color-paper);background:var(--color-ink)}`,
    consentGiven ? '.consent{display:none}body:has(.consent){padding-bottom:0}' : '',
  ]
    .filter(Boolean)
    .map((rule) => `${rule}\n`)
    .join('')
}
