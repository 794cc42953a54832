import { describe, expect, it } from 'vitest'
import type { PublishedArticle } from '../articles/reading.queries'
import type { ShownComment } from '../comments/thread.rules'
import { newspaper } from '../settings/settings.rules'
import { commentsData } from './comment-data.rules'
import { type Described, graphText } from './graph.rules'
import { breadcrumbList, collectionPage, profilePage } from './list-data.rules'
import { aboutPage, organization, website } from './paper-data.rules'
import { faultsOf, lacksOf } from './search-requirements.samples'
import { newsArticle } from './structured-data.rules'

const site = 'https://journal.example'
const complete = { required: [], recommended: [] }
const lacks = (thing: Described) => lacksOf(thing as unknown as Record<string, unknown>)

const article: PublishedArticle = {
  id: 12,
  path: '/actualite/un-titre',
  headline: 'Un "titre" : le voici',
  standfirst: 'Un chapô.',
  section: { id: 1, slug: 'actualite', name: 'Actualité', hue: 'red' },
  bylines: [
    { slug: 'ana', name: 'Ana', part: 'text', kind: 'member', fediverse: '' },
    { slug: 'bo', name: 'Bo', part: 'photo', kind: 'guest', fediverse: '' },
  ],
  publishedAt: new Date('2024-04-17T12:05:00Z'),
  updatedAt: null,
  lead: {
    id: 3,
    contentHash: 'a'.repeat(32),
    width: 3000,
    height: 2000,
    focalX: 0.5,
    focalY: 0.5,
    colour: '#aabbcc',
    alt: '',
    caption: 'Une légende',
    credit: '',
  },
  commentCount: 4,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Un texte court.' }] }] },
  pictures: [],
  embeds: [],
  keywords: [{ slug: 'climat', name: 'Climat' }],
  corrections: [],
}

const comment: ShownComment = {
  id: 7,
  path: [7],
  parent: null,
  words: { name: 'Lou', body: 'Bien dit.' },
  withdrawn: false,
  verified: false,
  ours: false,
  useful: 0,
  postedAt: new Date('2024-04-18T08:00:00Z'),
  editedAt: null,
}

describe('an article', () => {
  it('has all that is required and recommended, and each of its authors', () => {
    const thing = newsArticle(article, 'Le journal', site)
    expect(lacks(thing as Described)).toEqual(complete)
    expect(faultsOf(thing)).toEqual([])
    expect(thing).toMatchObject({
      headline: 'Un «\u202ftitre\u202f»\u202f: le voici',
      author: [{ name: 'Ana' }],
      contributor: [{ name: 'Bo', url: `${site}/auteurs/bo` }],
      image: [{ height: '675' }, { height: '900' }, { height: '1200' }],
      wordCount: 3,
      keywords: ['Climat'],
    })
  })

  it('says nothing of a picture or keywords that it has not', () => {
    const thing = newsArticle({ ...article, lead: null, keywords: [] }, 'Le journal', site)
    expect(thing).not.toHaveProperty('image')
    expect(thing).not.toHaveProperty('keywords')
    expect(faultsOf(thing)).toEqual([])
  })

  it('says what was wrong in it, where and when; of an update without a correction it says nothing', () => {
    const updatedAt = new Date('2024-05-03T06:00:00Z')
    expect(newsArticle({ ...article, updatedAt }, 'Le journal', site)).not.toHaveProperty('correction')
    const corrections = [
      { id: 8, text: 'Il a "cent" ans !', correctedAt: updatedAt, replacedAt: null },
      { id: 7, text: 'Il a mille ans.', correctedAt: article.publishedAt, replacedAt: updatedAt },
    ]
    const thing = newsArticle({ ...article, updatedAt, corrections }, 'Le journal', site)
    expect(thing).toHaveProperty('correction', [
      {
        '@type': 'CorrectionComment',
        text: 'Il a «\u202fcent\u202f» ans\u202f!',
        datePublished: '2024-05-03T06:00:00.000Z',
        url: `${site}${article.path}#correction-8`,
      },
    ])
    for (const each of (thing as unknown as { correction: Described[] }).correction)
      expect(lacks(each)).toEqual(complete)
    expect(faultsOf(thing)).toEqual([])
  })

  it('was last modified by its last change of substance', () => {
    const updatedAt = new Date('2024-04-18T06:00:00Z')
    expect(newsArticle({ ...article, updatedAt }, 'Le journal', site)).toMatchObject({
      datePublished: '2024-04-17T12:05:00.000Z',
      dateModified: '2024-04-18T06:00:00.000Z',
    })
  })
})

describe('the paper', () => {
  const filled = newspaper.parse({
    name: 'Le journal',
    tagline: 'Tout lire',
    publisher: 'Association',
    publisherAddress: '1 rue\n75000 Paris',
    contactEmail: 'a@journal.example',
  })

  it('names its rules, its masthead and who may be written to', () => {
    expect(lacks(organization(filled, ['https://bsky.app/profile/journal'], site))).toEqual(complete)
    expect(lacks(website(filled, site) as Described)).toEqual(complete)
    expect(organization(filled, [], site)).toMatchObject({ address: '1 rue, 75000 Paris' })
  })

  it('claims no owner, address or policy that no page has', () => {
    const bare = organization(newspaper.parse({}), [], site)
    for (const property of ['legalName', 'ownershipFundingInfo', 'address', 'diversityPolicy', 'description'])
      expect(bare).not.toHaveProperty(property)
    expect(faultsOf(bare)).toEqual([])
  })

  it('is what its own pages are about', () => {
    expect(lacks(aboutPage('ContactPage', '/contact', site) as Described)).toEqual(complete)
    expect(aboutPage('AboutPage', '/a-propos', site)).toMatchObject({ mainEntity: { '@id': `${site}/#journal` } })
  })
})

describe('lists', () => {
  const steps = [
    { name: 'Accueil', path: '/' },
    { name: 'Culture', path: '/culture' },
  ]

  it('stand somewhere, and name what they list in its order', () => {
    const page = collectionPage({ name: 'Culture', path: '/culture', items: ['/culture/b', '/culture/a'] }, site)
    for (const thing of [page, breadcrumbList(steps, site)]) {
      expect(lacks(thing as Described)).toEqual(complete)
      expect(faultsOf(thing)).toEqual([])
    }
    expect(page).toMatchObject({
      mainEntity: { itemListElement: [{ position: 1, url: `${site}/culture/b` }, { position: 2 }] },
    })
  })

  it('that are empty are pages without a list', () => {
    expect(collectionPage({ name: 'Culture', path: '/culture', items: [] }, site)).not.toHaveProperty('mainEntity')
  })

  it('of an author are a person’s page', () => {
    const byline = {
      ...{ id: 1, slug: 'ana', name: 'Ana', kind: 'member' as const, role: 'Reporter', biography: 'Écrit sur la mer.' },
      ...{ links: ['https://exemple.fr/ana'], fediverse: '', retired: false, photo: article.lead },
    }
    expect(lacks(profilePage(byline, [article], site) as Described)).toEqual(complete)
    const data = profilePage(byline, [article], site)
    expect(data).toHaveProperty('mainEntity.sameAs', ['https://exemple.fr/ana'])
    expect(data).toHaveProperty('mainEntity.image', expect.stringMatching(/^https:.*-1x1-.*\.jpg$/))
    expect(profilePage({ ...byline, biography: '' }, [], site)).not.toHaveProperty('mainEntity.description')
    expect(profilePage({ ...byline, kind: 'agency' }, [], site)).not.toHaveProperty('mainEntity.worksFor')
  })
})

describe('comments', () => {
  it('say what they answer, and leave out what was withdrawn', () => {
    const answer = { ...comment, id: 9, path: [7, 9], parent: { id: 7, name: 'Lou' }, useful: 2 }
    const data = commentsData([comment, { ...comment, id: 8, words: null }, answer], article.path, site)
    expect(data).toMatchObject([
      { parentItem: { '@id': `${site}${article.path}#article` } },
      { parentItem: { '@id': `${site}${article.path}/commentaires/7` }, upvoteCount: 2 },
    ])
    for (const thing of data) expect(lacks(thing as Described)).toEqual(complete)
  })
})

describe('the graph as a script', () => {
  it('is ended by no text, nor broken by a line separator', () => {
    const headline = '</script><script>alert(1)</script> <!-- \u2028\u2029 fin'
    const text = graphText([newsArticle({ ...article, headline }, 'Le journal', site) as Described])
    expect(text).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(text)['@graph'][0].headline).toBe(headline)
  })
})
