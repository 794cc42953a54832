import { insertComment } from '../../comments/comment.queries'
import { findDiscussion } from '../../comments/discussion.queries'
import { holdDiscussion, settleStanding } from '../../comments/standing.queries'
import { findPage } from '../../comments/thread.queries'
import { PER_PAGE, pathUnder } from '../../comments/thread.rules'
import { transaction } from '../../database'
import { hashAddress } from '../../privacy/seal'
import { ageComments, listParagraphs } from './discussion.queries'

const SHORTEST = 50
const LONGEST = 800
/** Of a hundred comments, how many answer any other one, and how many one of the last thirty. */
const ANSWERS = { any: 25, recent: 35, among: 30 }

const firstNames =
  'Camille Hugo Inès Jules Karim Léa Manon Nadia Olivier Paul Rose Samuel Théo Yasmine Zoé Agnès Bruno Cécile Denis Élise'.split(
    ' ',
  )
const lastNames =
  'Arnaud Bertin Cohen Diallo Esteban Fabre Gauthier Haddad Imbert Joly Klein Lemaire Morvan Nguyen Ollivier Perrin'.split(
    ' ',
  )

/** The same numbers from 0 to 1 in every run (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Words = { name: string; email: string; body: string }

/**
 * Says something new each time, by what follows what in the newspaper's own articles: sentences that were drawn whole would be
 * on one page twice, and compress as no discussion does.
 */
export async function speaker(seed: number): Promise<() => Words> {
  const draw = drawing(seed)
  const oneOf = <Each>(list: readonly Each[]): Each => list[Math.floor(draw() * list.length)] as Each
  const words = (await listParagraphs()).flatMap((text) => text.split(/\s+/))
  if (words.length < 1000) throw new Error('the newspaper has too few words to speak with')
  const following = new Map<string, string[]>()
  for (const [place, word] of words.entries()) {
    const known = following.get(word)
    const next = words[place + 1] ?? 'et'
    if (known) known.push(next)
    else following.set(word, [next])
  }
  let said = 0
  return () => {
    const length = SHORTEST + Math.floor(draw() * (LONGEST - SHORTEST))
    let word = oneOf(words)
    let body = word
    while (body.length + word.length < length) {
      word = oneOf(following.get(word) ?? words)
      // people write in paragraphs, some of them
      body += `${draw() < 0.01 ? '\n\n' : ' '}${word}`
    }
    said += 1
    const name = `${oneOf(firstNames)} ${draw() < 0.4 ? `${oneOf(lastNames)[0]}.` : oneOf(lastNames)}`
    return { name, email: `lecteur-${seed}-${said}@exemple.fr`, body: body.slice(0, LONGEST) }
  }
}

/**
 * Puts comments under an article until so many are shown, one after the other, as the commands do it. Answers how long each took,
 * in milliseconds, and the comments that its pages begin with (null: the first).
 */
export async function fillDiscussion(articleId: number, total: number) {
  const speak = await speaker(1)
  const draw = drawing(2)
  const there: { id: number; path: number[] }[] = []
  const times: number[] = []
  const { shown } = await findDiscussion(articleId)
  for (let count = shown; count < total; count++) {
    const kind = draw() * 100
    const among = kind < ANSWERS.any ? there.length : kind < ANSWERS.any + ANSWERS.recent ? ANSWERS.among : 0
    const parent = among > 0 ? (there.at(-1 - Math.floor(draw() * Math.min(among, there.length))) ?? null) : null
    const started = performance.now()
    const id = await addComment(articleId, parent, speak())
    times.push(performance.now() - started)
    there.push({ id, path: pathUnder(parent?.path ?? [], id) })
  }
  await ageComments(articleId)
  return { times, starts: await startsOf(articleId, total) }
}

const addComment = (articleId: number, parent: { id: number; path: number[] } | null, words: Words) =>
  transaction(async (tx) => {
    const { name, email, body } = words
    await holdDiscussion(tx, articleId)
    const id = await insertComment(tx, {
      ...{ articleId, parent, name, body, readerKey: 'bench', formKey: email },
      emailHash: hashAddress(email),
      state: 'approved',
    })
    if (id === null) throw new Error('a comment of the bench is there twice')
    await settleStanding(tx, id)
    return id
  })

/** Walks through the pages as a reader does, and sees that they are what they should be. */
async function startsOf(articleId: number, total: number): Promise<(number | null)[]> {
  const starts: (number | null)[] = []
  let met = 0
  for (let start: number | null | undefined = null; start !== undefined; ) {
    const page = await findPage(articleId, start)
    if (!page || page.comments.length > PER_PAGE) throw new Error(`no page of a discussion begins with ${start}`)
    starts.push(start)
    met += page.comments.filter(({ words }) => words !== null).length
    start = page.next
  }
  const { shown } = await findDiscussion(articleId)
  if (met !== total || shown !== total)
    throw new Error(`${met} of ${total} comments are on pages, ${shown} are counted`)
  return starts
}
