import { z } from 'zod'
import { type Newspaper, settingNames } from '../settings/settings.rules'
import { prose } from '../typed-text.rules'

export const LEGAL_PAGES = ['mentions-legales', 'confidentialite', 'cookies', 'cgu', 'charte'] as const

/** A legal page, named as its address is: `cgu` stands at `/cgu`. */
export type LegalPage = (typeof LEGAL_PAGES)[number]

export const legalPageNames: Record<LegalPage, string> = {
  'mentions-legales': 'Mentions légales',
  confidentialite: 'Confidentialité',
  cookies: 'Gérer mes cookies',
  cgu: 'Conditions d’utilisation',
  charte: 'Charte',
}

type Field = keyof Newspaper

/** What a page cannot do without. Its sources are the law's own words on what a reader has to be told. */
const needs: Record<LegalPage, (paper: Newspaper) => Field[]> = {
  /**
   * LCEN (loi 2004-575), article 1-1: who publishes, from where, by which telephone; a company's registration and capital; the
   * director of publication; the host's name, address and telephone. A newspaper is a professional publisher: it may not stay
   * anonymous as an amateur may. The contact is décret 2009-1340's, article 1, and makes the right of reply more than words.
   */
  'mentions-legales': ({ publisherKind }) => [
    'publisher',
    'publisherKind',
    'publisherAddress',
    'publisherPhone',
    ...(publisherKind === 'company' ? (['registration', 'capital'] as const) : []),
    'publicationDirector',
    'hostName',
    'hostAddress',
    'hostPhone',
    'contactEmail',
  ],
  /** RGPD, article 13(1)(a): the controller's identity and contact details; (b): a data protection officer's, where there is one. */
  confidentialite: () => ['publisher', 'publisherAddress', 'contactEmail'],
  /** Loi 78-17, article 82, and CNIL 2020-091, § 24: who puts the question, before the choice. */
  cookies: () => ['publisher', 'contactEmail'],
  /** Code civil, articles 1113 and 1128: terms are somebody's; DSA, articles 12 and 14: who readers turn to. */
  cgu: () => ['publisher', 'publisherAddress', 'contactEmail'],
  /** Loi du 29 juillet 1881, articles 2 bis and 6: a charter is kept by somebody, and the director of publication answers for it. */
  charte: () => ['publicationDirector', 'contactEmail'],
}

/** The settings whose words are on a page: it has changed when they have. */
const shows: Record<LegalPage, readonly Field[]> = {
  'mentions-legales': [
    'name',
    'publisher',
    'publisherKind',
    'publisherAddress',
    'publisherPhone',
    'registration',
    'capital',
    'publicationDirector',
    'hostName',
    'hostAddress',
    'hostPhone',
    'contactEmail',
  ],
  confidentialite: ['name', 'publisher', 'publisherAddress', 'contactEmail', 'dataProtectionOfficer', 'hostName'],
  cookies: ['publisher', 'contactEmail'],
  cgu: ['name', 'publisher', 'publisherAddress', 'contactEmail'],
  charte: ['name', 'publicationDirector', 'contactEmail'],
}

/** A setting that a page waits for; the form's field has its name for an address: `/admin/reglages#publisher`. */
export type MissingSetting = { field: Field; name: string }

/** The settings without which a page may not be read, in the order of the form. */
export const missingFor = (page: LegalPage, paper: Newspaper): MissingSetting[] =>
  needs[page](paper)
    .filter((field) => paper[field] === '')
    .map((field) => ({ field, name: settingNames[field] }))

/** Whether a page says something else when the settings change. */
export const isChangedBy = (page: LegalPage, before: Newspaper, after: Newspaper): boolean =>
  shows[page].some((field) => before[field] !== after[field])

/**
 * Tools as much as texts: the choice has to be possible from every page (CNIL 2020-091, § 31), and rights and what is kept are true
 * whoever answers for them. They are there whether they are published or not.
 */
const tools: ReadonlySet<LegalPage> = new Set(['cookies', 'confidentialite'])

/** Whether a link may lead to a page. Pages that are no legal pages always have links. */
export function isInView(path: string, published: ReadonlySet<LegalPage>): boolean {
  const page = LEGAL_PAGES.find((each) => path === `/${each}`)
  return page === undefined || tools.has(page) || published.has(page)
}

/**
 * The day on which a page's words of ours, which are no setting and no text of the newspaper's, last changed in substance. It is
 * to be changed with them: readers are told that the page has.
 */
const wordsSince: Record<LegalPage, string> = {
  'mentions-legales': '2026-11-27',
  confidentialite: '2026-11-27',
  cookies: '2026-11-27',
  cgu: '2026-11-27',
  charte: '2026-11-27',
}

export type Standing = { publishedAt: Date | null; changedAt: Date | null }

/** When a page last changed since it is in view, or null: it is as it was published. */
export function changeOf(page: LegalPage, { publishedAt, changedAt }: Standing): Date | null {
  if (publishedAt === null) return null
  const words = new Date(`${wordsSince[page]}T00:00:00Z`)
  const last = changedAt !== null && changedAt > words ? changedAt : words
  return last > publishedAt ? last : null
}

/** What an administrator's form for a page sends. `revision`: of the text that its author saw. */
export const legalPageForm = z.object({
  page: z.enum(LEGAL_PAGES),
  ownText: prose(20_000, 'Au plus 20 000 caractères.').default(''),
  revision: z.coerce.number().int().min(0),
  decision: z.enum(['publish', 'save', 'withdraw']),
})

export type LegalPageForm = z.infer<typeof legalPageForm>
