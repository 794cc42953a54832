const NARROW = '\u202f'

/** A question as a sentence quotes it: « deux mots ». Its own guillemets give way. */
export const quoted = (question: string): string =>
  `«${NARROW}${question.replace(/[«»][\s\u202f]*|[\s\u202f]*»/g, '"')}${NARROW}»`

type Counted = { count: number; more: boolean; instead: string | null }

/** How many articles were found, as the heading of the results says it. */
export function countSentence({ count, more }: Counted, question: string, most: number): string {
  const amount =
    count === 0
      ? 'Aucun article'
      : count === 1 && !more
        ? 'Un article'
        : more
          ? `${count >= most ? 'Plus de' : 'Au moins'} ${count} article${count > 1 ? 's' : ''}`
          : `${count} articles`
  return `${amount} pour ${quoted(question)}`
}
