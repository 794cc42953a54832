import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import type { Document } from '../articles/document.rules'
import { unpublishArticle } from '../articles/unpublish-article'
import { transaction } from '../database'
import { searchArticles } from './search-articles'
import { listKnownWords } from './vocabulary.queries'

const body = (text: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

async function ask(text: string) {
  const answer = await searchArticles({ text, narrowing: { lists: [] }, sort: 'relevance', page: 1 })
  if (answer.kind !== 'found') throw new Error(answer.kind)
  return { ...answer, ids: answer.hits.map(({ article }) => article.id) }
}

const known = (words: string[]) => transaction((tx) => listKnownWords(tx, words))

describe('spelling', () => {
  it('answers the question that was meant where nothing is found, as articles write it', async () => {
    const article = await publishedArticle({ body: body('Les forces quittent le Nagorny Karabakh, dans l’été.') })
    expect(await ask('Nagorni Karabak')).toMatchObject({ instead: 'Nagorny Karabakh', ids: [article.id] })
    expect(await ask('« nagorni karabak » -Bakou')).toMatchObject({ instead: '« Nagorny Karabakh » -Bakou' })
    expect(await ask('Nagorny Karabakh')).toMatchObject({ instead: null, suggestion: null, ids: [article.id] })
  })

  it('offers another spelling where little is found, and none for a word that is known in another form', async () => {
    await publishedArticle({ body: body('Un gouvernail, signé du gouverneman.') })
    for (let made = 0; made < 12; made++) await publishedArticle({ body: body('Le gouvernement écoute.') })
    expect(await ask('gouverneman')).toMatchObject({ count: 1, instead: null, suggestion: 'gouvernement' })
    expect(await ask('gouvernements sourds')).toMatchObject({ count: 0, instead: null, suggestion: null })
  })

  it('says nothing of what resembles nothing', async () => {
    expect(await ask('xyzzyqwerty')).toMatchObject({ count: 0, instead: null, suggestion: null })
  })

  it('counts the articles of each word, and forgets those of none', async () => {
    const article = await publishedArticle({ body: body('Vagabondage, VAGABONDAGE et Zébulon.') })
    expect(await known(['vagabondage', 'zebulon'])).toEqual(
      expect.arrayContaining([
        { word: 'vagabondage', shown: 'Vagabondage', articles: 1 },
        { word: 'zebulon', shown: 'Zébulon', articles: 1 },
      ]),
    )
    await publishedArticle({ body: body('Le vagabondage.') })
    await unpublishArticle({ articleId: article.id, reason: 'Erreur', by: article.by })
    expect(await known(['vagabondage', 'zebulon'])).toEqual([
      { word: 'vagabondage', shown: 'vagabondage', articles: 1 },
    ])
  })
})
