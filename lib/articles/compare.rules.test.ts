import { describe, expect, it } from 'vitest'
import { emptyContent } from './article.rules'
import { compareBlocks, compareContents, foldUnchanged, type Row } from './compare.rules'
import type { Block } from './document.rules'
import { doc, h, image, note, p, points, text } from './document.samples'

const names = { sections: new Map([[1, 'Monde']]), bylines: new Map([[1, 'Anne Le Goff']]) }
const marked = (rows: Row[], change: 'removed' | 'added') =>
  rows.flatMap(({ runs }) => runs.filter((run) => run.change === change).map((run) => run.text))
const kinds = (rows: Row[]) => rows.map(({ kind }) => kind)
const said = (rows: Row[]) => rows.flatMap((row) => row.said)

describe('compareBlocks', () => {
  it('marks the words that changed in a paragraph, and no other', () => {
    const rows = compareBlocks(
      [p(text('Le canal rouvre lundi, après deux ans de travaux.'))],
      [p(text('Le canal rouvre mardi matin, après trois ans de travaux.'))],
    )
    expect(kinds(rows)).toEqual(['changed'])
    expect(marked(rows, 'removed')).toEqual(['lundi', 'deux'])
    expect(marked(rows, 'added')).toEqual(['mardi matin', 'trois'])
  })

  it('takes words in a row that changed for one change', () => {
    const rows = compareBlocks(
      [p(text('Il dit « oui, bien sûr » au maire.'))],
      [p(text('Il dit « non, jamais » au maire.'))],
    )
    expect(marked(rows, 'removed')).toEqual(['oui', 'bien sûr'])
    expect(marked(rows, 'added')).toEqual(['non', 'jamais'])
  })

  it('tells the elided article from its word, and typography from words', () => {
    const elided = compareBlocks([p(text('On lit l’article du jour.'))], [p(text('On lit l’éditorial du jour.'))])
    expect(marked(elided, 'removed')).toEqual(['article'])
    const typeset = compareBlocks([p(text("« L'article » : tout."))], [p(text('«\u202fL’article\u202f»\u202f: tout.'))])
    expect(marked(typeset, 'removed')).toEqual([])
    expect(said(typeset)).toEqual(['espaces ou apostrophes changées'])
  })

  it('says what became of words that stayed: bold, links', () => {
    const link = (href: string): Block => ({
      type: 'paragraph',
      content: [text('Lire '), { ...text('le rapport'), marks: [{ type: 'link', attrs: { href } }] }],
    })
    const bold: Block = {
      type: 'paragraph',
      content: [text('Lire '), { ...text('le rapport'), marks: [{ type: 'bold' }] }],
    }
    expect(said(compareBlocks([link('https://un.fr')], [link('https://deux.fr')]))).toEqual(['lien changé'])
    expect(said(compareBlocks([link('https://un.fr')], [bold]))).toEqual(['gras ajouté', 'lien retiré'])
  })

  it('shows that a note changed, and that a paragraph became a subhead', () => {
    const rows = compareBlocks([p(text('Un fait.'), note('Source A'))], [p(text('Un fait.'), note('Source B'))])
    expect(marked(rows, 'removed')).toEqual(['Source A'])
    expect(marked(rows, 'added')).toEqual(['Source B'])
    expect(said(compareBlocks([p(text('Un fait'))], [h(2, 'Un fait')]))).toEqual(['devient un intertitre'])
  })

  it('compares lists and pictures line by line', () => {
    const list = compareBlocks(
      [points('Un premier point', 'Un deuxième point')],
      [points('Un premier point', 'Un dernier point')],
    )
    expect(kinds(list)).toEqual(['same', 'changed'])
    const picture = image(3)
    const told = { ...picture, attrs: { ...picture.attrs, caption: 'Une autre légende', alt: 'Une écluse' } }
    const rows = compareBlocks([picture], [told])
    expect(kinds(rows)).toEqual(['same', 'added', 'changed'])
    expect(marked(rows, 'added')).toEqual(['Une écluse', 'autre '])
  })

  it('recognises a paragraph that only moved', () => {
    const [one, two, three] = ['Premier fait du jour.', 'Deuxième chose à dire.', 'Troisième point connu.'].map(
      (each) => p(text(each)),
    )
    if (!one || !two || !three) throw new Error('three paragraphs')
    expect(said(compareBlocks([one, two, three], [two, three, one]))).toEqual(['déplacé ailleurs', 'déplacé ici'])
  })

  it('folds what did not change, but the lines beside a change', () => {
    const story = Array.from({ length: 20 }, (_, at) => p(text(`Un fait numéro ${at}`)))
    const other = story.map((each, at) => (at === 10 ? p(text('Un fait numéro dix')) : each))
    const stretches = foldUnchanged(compareBlocks(story, other))
    expect(stretches.map(({ folded, rows }) => [folded, rows.length])).toEqual([
      [true, 9],
      [false, 3],
      [true, 8],
    ])
  })

  it('pairs the 52 changed paragraphs of two long texts, and compares a paragraph of 50,000 words with another at all', () => {
    const sentence = (seed: number) =>
      Array.from({ length: 70 }, (_, at) => `mot${(seed * 31 + at * 17) % 997}`).join(' ')
    const story = Array.from({ length: 715 }, (_, at) => p(text(sentence(at))))
    const other = story.map((each, at) => (at % 14 === 0 ? p(text(`${sentence(at)} et un ajout`)) : each))
    const { body } = compareContents(emptyContent(doc(...story)), emptyContent(doc(...other)), names)
    expect(kinds(body).filter((kind) => kind !== 'same')).toEqual(Array(52).fill('changed'))
    const [one, two] = [1, 2].map((hand) =>
      p(text(Array.from({ length: 50_000 }, (_, at) => `m${hand}${at}`).join(' '))),
    )
    if (one && two) expect(kinds(compareBlocks([one], [two]))).toEqual(['removed', 'added'])
  })
})

describe('compareContents', () => {
  it('calls sections and bylines by their names, and a changed headline one line', () => {
    const before = {
      ...emptyContent(doc(p(text('Un texte.')))),
      headline: 'Oui',
      bylines: [{ id: 1, part: 'text' as const }],
    }
    const after = {
      ...before,
      headline: 'Jamais',
      sectionId: 1,
      bylines: [1, 9].map((id) => ({ id, part: 'text' as const })),
    }
    const { fields } = compareContents(before, after, names)
    const changed = fields.filter((field) => field.changed)
    expect(changed.map(({ name }) => name)).toEqual(['headline', 'sectionId', 'bylines'])
    expect(changed.map(({ rows }) => marked(rows, 'added').join())).toEqual([
      'Jamais',
      'Monde',
      ', signature supprimée',
    ])
    expect(kinds(changed[0]?.rows ?? [])).toEqual(['changed'])
  })
})
