import { z } from 'zod'
import type { Block } from '../articles/document.rules'
import { typeset } from '../articles/typography.rules'
import { cleanText } from '../clean-text.rules'
import { id, prose } from '../typed-text.rules'

/** The longest note, in characters. */
export const NOTE_LENGTH = 2000

/** The most notes of an article, answers among them: an open editor asks for all of them every quarter of a minute. */
export const MOST_NOTES = 500

/** Seconds after which an open editor asks what others wrote. */
export const ASKING = 15

/** What is kept of a block's words, in characters. */
const PASSAGE_LENGTH = 200

const tooLong = `Une note compte au plus ${new Intl.NumberFormat('fr-FR').format(NOTE_LENGTH)} caractères.`

const words = prose(NOTE_LENGTH, tooLong).pipe(z.string().min(1, 'Écrivez la note avant de l’envoyer.'))

const number = id.max(2_000_000_000)

/** What is done in a margin, as the editor sends it. `block`: which of the version's blocks, from 0. */
export const marginDeed = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('write'),
    articleId: id,
    number,
    block: z.number().int().min(0).max(1_000_000),
    body: words,
  }),
  z.object({ act: z.literal('answer'), articleId: id, noteId: id, body: words }),
  z.object({ act: z.enum(['resolve', 'reopen', 'remove']), articleId: id, noteId: id }),
])

export type MarginDeed = z.output<typeof marginDeed>

/** What an editor asks: the version by which it names places, and the notes whose place it knows (`3,5,9`). */
export const marginQuestion = z.object({
  articleId: id,
  number,
  known: z
    .string()
    .regex(/^(\d{1,15}(,\d{1,15})*)?$/)
    .max(20_000)
    .default('')
    .transform((list) => (list ? list.split(',').map(Number) : [])),
})

/** What is written in a margin: a note, or an answer to one. */
export type MarginWords = {
  id: number
  body: string
  /** Null: somebody who has no account any more. */
  by: string | null
  isOwn: boolean
  at: Date
}

/** A note beside a block, with its answers, oldest first. */
export type MarginNote = MarginWords & {
  /** The block's words when it was written, cut. */
  passage: string
  answers: MarginWords[]
  resolved: { by: string | null; at: Date } | null
}

type Node = { type: string; text?: string; content?: readonly Node[]; attrs?: Record<string, unknown> }

const things: Record<string, string> = { image: 'Image', gallery: 'Galerie', embed: 'Contenu d’un autre site' }

/** The words by which one recognises a block, cut at some 200 characters between two words. Empty: there is nothing in it. */
export function passageOf(block: Block): string {
  const text = cleanText(saidBy(block)).replace(/\s+/g, ' ').trim() || (things[block.type] ?? '')
  if (text.length <= PASSAGE_LENGTH) return text
  const cut = text
    .slice(0, PASSAGE_LENGTH)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  const end = cut.lastIndexOf(' ')
  return `${(end > PASSAGE_LENGTH / 2 ? cut.slice(0, end) : cut).trimEnd()}…`
}

function saidBy({ type, text, content, attrs = {} }: Node): string {
  if (type === 'text') return text ?? ''
  // a footnote stands at the end of a text, not in its sentences
  if (type === 'footnote') return ''
  if (type === 'hardBreak') return ' '
  if (type === 'image') return String(attrs.caption || attrs.alt || '')
  if (type === 'embed') return String(attrs.url)
  const inner = (content ?? []).map(saidBy)
  const isOneLine = content?.some((each) => each.type === 'text') === true
  return [String(attrs.caption ?? ''), ...(isOneLine ? [inner.join('')] : inner)].filter(Boolean).join(' ')
}

/** Somebody else was first: who. */
export function settledSentence(resolved: { by: string | null } | null): string {
  if (!resolved) return typeset('Cette note est ouverte : quelqu’un l’a rouverte entre-temps.')
  return typeset(`${resolved.by ?? 'Quelqu’un'} a déjà résolu cette note.`)
}

const wordsOfOthers = (notes: readonly MarginNote[]) =>
  notes
    .flatMap(({ answers, ...note }) => [
      { ...note, isAnswer: false },
      ...answers.map((answer) => ({ ...answer, isAnswer: true })),
    ])
    .filter(({ isOwn }) => !isOwn)

/** What others wrote since, in a sentence for whoever has the text open. Empty: nothing. */
export function newsOf(before: readonly MarginNote[], now: readonly MarginNote[]): string {
  const known = new Set(wordsOfOthers(before).map((each) => each.id))
  const fresh = wordsOfOthers(now).filter((each) => !known.has(each.id))
  const [one] = fresh
  if (!one) return ''
  if (fresh.length > 1) return `${fresh.length} nouvelles notes ou réponses.`
  const who = one.by ?? 'Quelqu’un'
  return one.isAnswer ? `${who} a répondu à une note.` : `${who} a écrit une note.`
}
