/** Somewhere a link of a text may lead, as the link form offers it. */
export type LinkTarget = {
  text: string
  kind: 'Article' | 'Rubrique' | 'Signature' | 'Mot-clé' | 'Page'
  path: string
  /** An article's section, and its day (ISO 8601). */
  section: string | null
  publishedAt: string | null
}
