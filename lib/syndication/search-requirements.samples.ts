/**
 * What search engines ask of each type, as developers.google.com/search/docs/appearance/structured-data/<page> had it in 2026,
 * and what facts.md adds for this house. `recommended` lists what is asked for without being a condition; what of it the paper
 * has no way to say is left out here with its reason, so that the list is exact: whatever is in it has to be there.
 */
type Demand = { page: string; required: string[]; recommended: string[] }

const demands: Record<string, Demand> = {
  NewsArticle: {
    page: 'article',
    // nothing is a condition for Google; these are facts.md's
    required: [
      'headline',
      'datePublished',
      'dateModified',
      'author.name',
      'author.url',
      'publisher.name',
      'publisher.logo.url',
      'mainEntityOfPage',
      'articleSection',
      'wordCount',
      'inLanguage',
      'isAccessibleForFree',
      'commentCount',
      'description',
    ],
    // an article without a picture has none
    recommended: ['image.url', 'image.width', 'image.height'],
  },
  BreadcrumbList: {
    page: 'breadcrumb',
    required: ['itemListElement.position', 'itemListElement.name', 'itemListElement.item'],
    recommended: [],
  },
  ProfilePage: {
    page: 'profile-page',
    required: ['mainEntity.name'],
    // no picture, other account or number of followers is kept of who signs, nor when the page was made
    recommended: ['mainEntity.url', 'mainEntity.jobTitle', 'mainEntity.description', 'hasPart.url', 'hasPart.headline'],
  },
  NewsMediaOrganization: {
    page: 'organization',
    required: ['name', 'url', 'logo.url', 'publishingPrinciples', 'correctionsPolicy', 'masthead', 'ethicsPolicy'],
    // numbers of registers (DUNS, LEI, VAT) are not settings of a small paper
    recommended: ['description', 'legalName', 'address', 'contactPoint.contactType', 'contactPoint.email'],
  },
  WebSite: {
    page: 'site-names',
    required: ['name', 'url', 'potentialAction.target.urlTemplate', 'potentialAction.query-input'],
    recommended: ['publisher.@id'],
  },
  CollectionPage: {
    page: 'carousel',
    required: ['name', 'url', 'inLanguage', 'isPartOf.@id'],
    recommended: ['mainEntity.itemListElement.position', 'mainEntity.itemListElement.url'],
  },
  Comment: {
    page: 'discussion-forum',
    required: ['author.name', 'datePublished', 'text'],
    // readers have no pages of their own (author.url); counts are there where somebody counted
    recommended: ['url', 'parentItem.@id'],
  },
  // nobody asks for it; without words, a moment and a place it would say nothing
  CorrectionComment: { page: 'article', required: ['text', 'datePublished', 'url'], recommended: [] },
  AboutPage: { page: 'organization', required: ['url', 'mainEntity.@id'], recommended: [] },
  ContactPage: { page: 'organization', required: ['url', 'mainEntity.@id'], recommended: [] },
}

type Thing = Record<string, unknown>

/** Whether each thing at the end of a path has a value; a list wants it of all its members. */
function has(value: unknown, [name, ...rest]: string[]): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((each) => has(each, name ? [name, ...rest] : []))
  if (name === undefined) return value !== undefined && value !== null && value !== ''
  return typeof value === 'object' && value !== null && has((value as Thing)[name], rest)
}

/** What a thing lacks, each as « Type.property »; a type that nobody asks anything of is a fault of its own. */
export function lacksOf(thing: Thing): { required: string[]; recommended: string[] } {
  const type = String(thing['@type'])
  const demand = demands[type]
  if (!demand) return { required: [`${type}: unknown here`], recommended: [] }
  const lacking = (paths: string[]) =>
    paths.filter((path) => !has(thing, path.split('.'))).map((path) => `${type}.${path}`)
  return { required: lacking(demand.required), recommended: lacking(demand.recommended) }
}

/** What of a graph is wrong beyond single properties: dates without a zone, addresses that are not whole, empty texts. */
export function faultsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each, place) => faultsOf(each, `${path}[${place}]`))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, each]) => faultsOf(each, path ? `${path}.${name}` : name))
  }
  const name = /([^.[\]]+)(?:\[\d+\])*$/.exec(path)?.[1] ?? ''
  if (value === '' || value === null || value === undefined) return [`${path} is empty`]
  if (/^date/.test(name) && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(String(value)))
    return [`${path} is no moment with a zone: ${value}`]
  if (/^(url|item|@id|mainEntityOfPage|.*Policy|publishingPrinciples|masthead)$/.test(name) && !isWhole(value))
    return [`${path} is no whole address: ${value}`]
  return []
}

const isWhole = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\/[^/\s]+\//.test(value)
