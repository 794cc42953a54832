import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { newByline } from '../bylines/byline.samples'
import { addSection } from '../sections/add-section'
import { listSuggestions } from './suggestion.queries'

const texts = async (typed: string) => (await listSuggestions(typed)).map(({ kind, text }) => `${kind} ${text}`)

describe('suggestions', () => {
  it('are places whose names begin so, then the newest articles whose headlines have a word that does', async () => {
    await addSection({ name: 'Énergie', description: '', hue: 'ochre', parentId: null })
    await newByline({ name: 'Zoé Énard' })
    await publishedArticle({ headline: 'L’énergie des marées', keywords: ['Énergies marines'] })
    await publishedArticle({ headline: 'Marée basse' })
    expect(await texts('éner')).toEqual([
      'Rubrique Énergie',
      'Mot-clé Énergies marines',
      'Article L’énergie des marées',
    ])
    expect(await texts('ENAR')).toEqual(['Signature Zoé Énard'])
    expect(await texts('mar')).toEqual(['Article Marée basse', 'Article L’énergie des marées'])
    expect(await texts('l’énergie des mar')).toEqual(['Article L’énergie des marées'])
    // a space says that the word is whole
    expect(await texts('mar ')).toEqual([])
  })

  it.each(['', 'e', '%', '_', '🌍', '\\', "'", '"é', 'les ', '-- drop'])('are none for %j', async (typed) => {
    expect(await texts(typed)).toEqual([])
  })
})
