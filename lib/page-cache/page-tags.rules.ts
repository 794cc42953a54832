/**
 * The tags of pages: what a page shows, and what a command changes, said in the same words. A page is dropped when a command
 * names one of its tags.
 */
export const tags = {
  /** The newspaper's name, sections and settings, and which legal pages are published: on every page. */
  newspaper: 'newspaper',
  /** How the newspaper is handed on: feeds, and the files that machines ask for. */
  distribution: 'distribution',
  /** Any list of the whole paper: front page, feeds, sitemap. */
  front: 'front',
  /** Addresses where there is nothing, and ones that moved: a publication may make either true. */
  addresses: 'addresses',
  /** An article's words, pictures and counts, wherever they are shown. */
  article: (id: number) => `article:${id}`,
  /** The newspaper's corrections, one after the other. */
  corrections: 'corrections',
  /** What other sites say of their things: on articles that have such things. */
  embeds: 'embeds',
  /** The list of a section's articles. */
  section: (id: number) => `section:${id}`,
  /** The list of an author's articles. */
  author: (id: number) => `author:${id}`,
  /** The list of articles about something. */
  keyword: (id: number) => `keyword:${id}`,
  /** The pages a list was cut into: they change when a page is cut, not with each publication. */
  pages: (list: string) => `pages:${list}`,
  /** What the archive shows of a day, a month or a year, `2024-04-17`; of everything, ''. */
  archive: (period: string) => `archive:${period}`,
} as const
