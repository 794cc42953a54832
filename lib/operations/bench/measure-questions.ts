import { findListPage } from '../../listings/page.queries'
import { listRelated } from '../../search/related.queries'
import { searchArticles } from '../../search/search-articles'
import { listSuggestions } from '../../search/suggestion.queries'
import { quantile } from './freshness'
import { drawArticles, drawPairs, drawWords, misspelt } from './search-questions.queries'

const QUESTIONS = 200

/** One row a kind of question: through the functions that pages call, one at a time, each question once. */
export async function measureQuestions(articles: number): Promise<string[]> {
  const common = await drawWords(articles / 20, articles, QUESTIONS)
  const middling = await drawWords(articles / 1000, articles / 50, QUESTIONS)
  const rare = await drawWords(1, Math.max(3, articles / 50_000), QUESTIONS)
  const pairs = await drawPairs(QUESTIONS)
  const known = await drawWords(4, articles, QUESTIONS)
  const next = (words: string[], place: number) => words[(place + 1) % words.length]
  const ask = (text: string, changes: { lists?: string[]; sort?: 'date' } = {}) =>
    searchArticles({
      text,
      narrowing: { lists: changes.lists ?? [] },
      sort: changes.sort ?? 'relevance',
      page: 1,
    }).then((answer) => (answer.kind === 'found' ? answer.hits.length : Number.NaN))
  const kinds: [name: string, asked: (() => Promise<number>)[]][] = [
    ['a common word', common.map((word) => () => ask(word))],
    ['a middling word', middling.map((word) => () => ask(word))],
    ['a rare word', rare.map((word) => () => ask(word))],
    ['two common words', common.map((word, place) => () => ask(`${word} ${next(common, place)}`))],
    ['a common and a rare word', rare.map((word, place) => () => ask(`${word} ${common[place % common.length]}`))],
    ['a phrase', pairs.map((pair) => () => ask(`"${pair}"`))],
    ['an exclusion', common.map((word, place) => () => ask(`${word} -${next(common, place)}`))],
    ['an alternative', middling.map((word, place) => () => ask(`${word} OU ${next(middling, place)}`))],
    [
      'a common word in a section',
      common.map((word, place) => () => ask(word, { lists: [`section:${1 + (place % 20)}`] })),
    ],
    ['a common word by date', common.map((word) => () => ask(word, { sort: 'date' }))],
    ['a misspelt word', known.map((word, place) => () => ask(misspelt(word, place)))],
    [
      'two misspelt words',
      pairs.map((pair, place) => () => {
        const [one = '', other = ''] = pair.split(' ')
        return ask(`${misspelt(one, place)} ${misspelt(other, place + 1)}`)
      }),
    ],
    [
      'suggestions',
      known.map((word, place) => () => listSuggestions(word.slice(0, 2 + (place % 5))).then(({ length }) => length)),
    ],
    [
      'related articles',
      (await drawArticles(QUESTIONS)).map((about) => () => listRelated(about, 4).then(({ length }) => length)),
    ],
    [
      'a section’s page, deep in its list',
      Array.from({ length: QUESTIONS }, (_, place) => async () => {
        const page = await findListPage(
          `section:${1 + (place % 5)}`,
          Math.min(2000, Math.floor(articles / 250)) + place,
        )
        return page?.articles.length ?? Number.NaN
      }),
    ],
  ]
  const rows: string[] = []
  for (const [name, asked] of kinds) {
    // a first few, so that what is measured is neither the first plan nor the first page read
    for (const question of asked.slice(0, 5)) await question()
    const times: number[] = []
    let found = 0
    for (const question of asked) {
      const started = performance.now()
      if ((await question()) > 0) found++
      times.push(performance.now() - started)
    }
    const [half, most] = [0.5, 0.95].map((share) => quantile(times, share).toFixed(1))
    rows.push(`| ${[name, asked.length, found, half, most].join(' | ')} |`)
  }
  return rows
}
