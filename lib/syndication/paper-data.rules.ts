import type {
  AboutPage,
  ContactPage,
  NewsMediaOrganization,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from 'schema-dts'
import type { Newspaper } from '../settings/settings.rules'

/** What others call the paper by, wherever it is described in full. `site` is its address without a final slash, here and below. */
export const paperReference = (site: string) => ({ '@id': `${site}/#journal` })
export const siteReference = (site: string) => ({ '@id': `${site}/#site` })

/** The paper as whoever read an article needs it: who published this, and under what sign. */
export const publisherOf = (name: string, site: string) =>
  ({
    '@type': 'NewsMediaOrganization',
    ...paperReference(site),
    name,
    url: `${site}/`,
    logo: { '@type': 'ImageObject', url: `${site}/icons/logo.png`, width: '512', height: '512' },
  }) satisfies NewsMediaOrganization

/**
 * The paper itself, with its rules (schema.org/NewsMediaOrganization, from The Trust Project). Only what a page of ours says is
 * claimed: facts, sources, corrections and independence have their paragraphs in the charter; who owns the paper is said once
 * a publisher is named; it has no policy of diversity to show.
 */
export function organization(
  paper: Newspaper,
  profiles: string[],
  site: string,
): Exclude<NewsMediaOrganization, string> {
  const { name, tagline, publisher, publisherAddress, publisherPhone, contactEmail } = paper
  const charter = `${site}/charte`
  return {
    ...publisherOf(name, site),
    ...(tagline && { description: tagline }),
    ...(publisher && { legalName: publisher, ownershipFundingInfo: `${site}/a-propos` }),
    ...(publisherAddress && { address: publisherAddress.replace(/\s*\n\s*/g, ', ') }),
    ...(profiles.length > 0 && { sameAs: profiles }),
    publishingPrinciples: charter,
    ethicsPolicy: charter,
    verificationFactCheckingPolicy: charter,
    unnamedSourcesPolicy: charter,
    correctionsPolicy: `${site}/corrections`,
    actionableFeedbackPolicy: `${site}/contact`,
    masthead: `${site}/redaction`,
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'rédaction',
      url: `${site}/contact`,
      ...(contactEmail && { email: contactEmail }),
      ...(publisherPhone && { telephone: publisherPhone }),
    },
  }
}

/** The site, and how it is searched (schema.org/SearchAction). */
export function website({ name, tagline }: Newspaper, site: string): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site}/recherche?q={question}` },
    'query-input': 'required name=question',
  }
  return {
    '@type': 'WebSite',
    ...siteReference(site),
    name,
    ...(tagline && { description: tagline }),
    url: `${site}/`,
    inLanguage: 'fr-FR',
    publisher: paperReference(site),
    potentialAction: search,
  }
}

/** A page whose matter is the paper itself. */
export const aboutPage = (kind: 'AboutPage' | 'ContactPage', path: string, site: string): AboutPage | ContactPage => ({
  '@type': kind,
  '@id': site + path,
  url: site + path,
  inLanguage: 'fr-FR',
  isPartOf: siteReference(site),
  mainEntity: paperReference(site),
})
