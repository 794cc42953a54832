type Changed = { articleId: number; sections: readonly number[]; authors: readonly number[] }

/**
 * Tags of the pages that a publication or a takedown changes: the article's own and every page that shows it, the front page
 * and the feeds, its sections and authors, and addresses that led nowhere or elsewhere until now.
 */
export function articleTags({ articleId, sections, authors }: Changed): string[] {
  return [
    `article:${articleId}`,
    'front',
    'addresses',
    ...new Set(sections.map((id) => `section:${id}`)),
    ...new Set(authors.map((id) => `author:${id}`)),
  ]
}
