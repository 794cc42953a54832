import { describe, expect, it } from 'vitest'
import type { Block } from '../articles/document.rules'
import { emptyDocument } from '../articles/document.rules'
import { h, image, p, points, text } from '../articles/document.samples'
import { placesOf } from './placing.rules'

const first = 'Le canal rouvre lundi après deux ans de travaux sur les berges.'
const second = 'La région a payé la moitié des écluses neuves, dit son président.'
const third = 'Les mariniers attendaient cette date depuis bien longtemps déjà.'
const story: Block[] = [p(text(first)), h(2, 'Les écluses'), p(text(second)), image(7), p(text(third))]

const placeOf = (block: number, after: Block[], before = story) => placesOf(before, after, [block]).get(block)
const replaced = (at: number, ...blocks: Block[]) => story.toSpliced(at, 1, ...blocks)

describe('where a block stands in another version', () => {
  it('is where it stood, in the same text', () => {
    expect([...placesOf(story, [...story], [0, 1, 2, 3, 4]).values()]).toEqual([0, 1, 2, 3, 4])
  })

  it('follows a block that was edited, and one whose words were set in bold', () => {
    expect(placeOf(2, replaced(2, p(text(`${second} Elle paiera le reste en mars.`))))).toBe(2)
    const bold: Block = {
      type: 'paragraph',
      content: [{ type: 'text', text: second, marks: [{ type: 'bold' }] }],
    }
    expect(placeOf(2, replaced(2, bold))).toBe(2)
  })

  it('follows a picture whose caption was rewritten', () => {
    const described: Block = { type: 'image', attrs: { mediaId: 7, alt: 'Une écluse', caption: 'Autre', credit: '' } }
    expect(placeOf(3, replaced(3, described))).toBe(3)
  })

  it('goes down when something comes in before, and up when something before it goes', () => {
    expect(placeOf(2, [p(text('Une attaque toute neuve.')), ...story])).toBe(3)
    expect(placeOf(2, story.slice(1))).toBe(1)
  })

  it('follows a block that was moved, and one that was changed on the way', () => {
    const moved = [story[2], story[0], story[1], story[3], story[4]] as Block[]
    expect(placeOf(2, moved)).toBe(0)
    expect(placeOf(0, moved)).toBe(1)
    const changed = p(text(third.replace('déjà', 'et le disaient')))
    expect(placeOf(4, [changed, ...story.slice(0, 4)])).toBe(0)
  })

  it('stays with the greater part of a block that was cut in two', () => {
    const [short, long] = ['La région a payé', 'la moitié des écluses neuves, dit son président.']
    expect(placeOf(2, replaced(2, p(text(short)), p(text(long))))).toBe(3)
  })

  it('finds a block in the one that it was joined to', () => {
    const joined = [...story.slice(0, 2), image(7), p(text(`${third} ${third} Et puis encore ceci. ${second}`))]
    expect(placeOf(2, joined)).toBe(3)
  })

  it('is nowhere when the block was deleted, though others like it in some words are left', () => {
    expect(placeOf(2, story.toSpliced(2, 1))).toBeNull()
    expect(placeOf(4, replaced(4, p(text('Personne n’attendait rien du tout ici.'))))).toBeNull()
    expect(placeOf(3, replaced(3, image(8)))).toBeNull()
  })

  it('is nowhere in a text that was wholly replaced, nor in an empty one', () => {
    const other = [points('Un autre sujet'), p(text('Rien de ce qui était écrit.')), p(text('Tout est neuf.'))]
    expect([...placesOf(story, other, [0, 1, 2, 3, 4]).values()]).toEqual([null, null, null, null, null])
    expect([...placesOf(story, emptyDocument.content, [0, 2]).values()]).toEqual([null, null])
    expect([...placesOf(story, [], [0, 2]).values()]).toEqual([null, null])
  })

  it('is nowhere for a block that the first text has not', () => {
    expect(placeOf(5, story)).toBeNull()
    expect(placeOf(0, story, [])).toBeNull()
    expect(placesOf(story, story, []).size).toBe(0)
  })

  it('keeps two notes of one text apart, whatever the order they are asked in', () => {
    const after = [p(text('Une attaque.')), story[4], story[0], story[2]] as Block[]
    expect(Object.fromEntries(placesOf(story, after, [4, 2, 0, 1]))).toEqual({ 0: 2, 1: null, 2: 3, 4: 1 })
  })
})
