/**
 * The tags of pages: what a page shows, and what a command changes, said in the same words. A page is dropped when a command
 * names one of its tags.
 */
export const tags = {
  /** The newspaper's name, sections and settings: on every page. */
  newspaper: 'newspaper',
  /** Any list of the whole paper: front page, feeds, sitemap. */
  front: 'front',
  /** Addresses where there is nothing, and ones that moved: a publication may make either true. */
  addresses: 'addresses',
  /** An article's words, pictures and counts, wherever they are shown. */
  article: (id: number) => `article:${id}`,
  /** The list of a section's articles. */
  section: (id: number) => `section:${id}`,
  /** The list of an author's articles. */
  author: (id: number) => `author:${id}`,
} as const

type Changed = { articleId: number; sections: readonly number[]; authors: readonly number[] }

/** Tags of what a publication or a takedown changes: the article, and the lists it enters, leaves or stands in. */
export const tagsOfPublication = ({ articleId, sections, authors }: Changed): string[] => [
  tags.article(articleId),
  tags.front,
  tags.addresses,
  ...new Set(sections.map(tags.section)),
  ...new Set(authors.map(tags.author)),
]
