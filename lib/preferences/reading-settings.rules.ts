import { z } from 'zod'

/** The cookie that holds how a reader wants pages to look; on their device and nowhere else. public/preferences.js reads it too. */
export const SETTINGS_COOKIE = 'lecture'

/** A year, counted again at each change. */
export const SETTINGS_SECONDS = 31_536_000

/** The choices there are, in the order of the cookie's digits: how many steps each has, and which is the paper's own. */
const steps = {
  /** Six sizes of text. */
  size: { count: 6, usual: 1 },
  /** 0 serif, 1 sans serif, 2 a face for readers with dyslexia. */
  face: { count: 3, usual: 0 },
  /** 0 the paper's line spacing, 1 larger, 2 largest. */
  spacing: { count: 3, usual: 0 },
  /** 0 as the system has it, 1 light, 2 sepia, 3 dark. */
  theme: { count: 4, usual: 0 },
  /** 0 all, 1 reduced: small in articles, none in lists. */
  images: { count: 2, usual: 0 },
} as const

type Kind = keyof typeof steps
export type ReadingSettings = Record<Kind, number>

const kinds = Object.keys(steps) as Kind[]
const eachKind = (step: (kind: Kind, place: number) => number) =>
  Object.fromEntries(kinds.map((kind, place) => [kind, step(kind, place)])) as ReadingSettings

export const usualSettings: ReadingSettings = eachKind((kind) => steps[kind].usual)

const isStep = (kind: Kind, step: number) => Number.isInteger(step) && step >= 0 && step < steps[kind].count

/** The settings a cookie holds, such as `1.0.0.0.0`; the usual ones where it is malformed in any place. */
export function readSettings(cookie: string | undefined): ReadingSettings {
  const digits = /^\d(\.\d){4}$/.test(cookie ?? '') ? (cookie ?? '').split('.').map(Number) : []
  const read = eachKind((_, place) => digits[place] ?? -1)
  return kinds.every((kind) => isStep(kind, read[kind])) ? read : usualSettings
}

export const writeSettings = (settings: ReadingSettings): string => kinds.map((kind) => settings[kind]).join('.')

/** What a button of the panel sends: a step by its number, a size by its direction, or all as it was. */
export type Press = `${Kind}.${number}` | 'size.less' | 'size.more' | 'all.usual'

const isPress = (typed: string): boolean => {
  if (['size.less', 'size.more', 'all.usual'].includes(typed)) return true
  const kind = kinds.find((each) => typed.startsWith(`${each}.`))
  return (
    kind !== undefined && /\.\d$/.test(typed) && typed.length === kind.length + 2 && isStep(kind, Number(typed.at(-1)))
  )
}

export const settingsForm = z.object({
  reglage: z.custom<Press>((typed) => typeof typed === 'string' && isPress(typed)),
  /** The place of the page to come back to: the id of what the form stands in. */
  place: z.enum(['reglages-lecture', 'taille-du-texte', 'reglages']),
})

/** The settings after one press. Sizes stop at both ends. */
export function pressed(settings: ReadingSettings, press: Press): ReadingSettings {
  if (press === 'all.usual') return usualSettings
  const [kind, step] = press.split('.') as [Kind, string]
  if (step === 'less') return { ...settings, size: Math.max(0, settings.size - 1) }
  if (step === 'more') return { ...settings, size: Math.min(steps.size.count - 1, settings.size + 1) }
  return { ...settings, [kind]: Number(step) }
}
