import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { database } from '../database'
import { fillSearch } from './fill-search'
import { listUnknownToSearch } from './search-index.queries'

async function stems(text: string): Promise<string> {
  const rows = await database().execute<{ stems: string }>(sql`select search_vector(${text})::text as stems`)
  return rows[0]?.stems ?? ''
}

describe('the words of a text', () => {
  it.each([
    // stop words with their accents on or off, « les » among them, keep their places
    ['Les élèves étaient à l’école, dès midi', "'ecol':6 'elev':2 'mid':8"],
    ['les ELEVES etaient a l’ecole des midi', "'ecol':6 'elev':2 'mid':8"],
    ['L’ŒUVRE, Lætitia', "'laetiti':3 'oeuvr':2"],
    // a season, not a verb
    ['l’été 2024', "'2024':3 'ete':2"],
    ['cessez-le-feu et/ou Covid-19', "'19':7 'cess':1 'covid':6 'feu':3"],
    ["aujourd'hui", "'aujourd':1 'hui':2"],
    ['aujourd’hui', "'aujourd':1 'hui':2"],
    ['3.5 fin.Début', "'3.5':1 'debut':3 'fin':2"],
    ['à la même', ''],
  ])('of %j are %s', async (text, expected) => {
    expect(await stems(text)).toBe(expected)
  })
})

describe('fillSearch', () => {
  it('makes search know what was published before it, once', async () => {
    const { id } = await publishedArticle()
    await publishedArticle()
    const words = () => database().execute<{ word: string }>(sql`select word, articles from search_words order by word`)
    const before = await words()
    await database().execute(sql`delete from article_search`)
    await database().execute(sql`delete from search_words`)
    expect(await listUnknownToSearch(0, 10)).toContain(id)
    const filled = await Promise.all([fillSearch(), fillSearch()])
    expect(Math.max(...filled)).toBe(2)
    expect(await listUnknownToSearch(0, 10)).toEqual([])
    expect(await words()).toEqual(before)
    expect(await fillSearch()).toBe(0)
  })
})
