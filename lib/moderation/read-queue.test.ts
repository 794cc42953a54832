import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { publishedArticle } from '../articles/article.samples'
import { eraseComment } from '../comments/comment.queries'
import { postComment } from '../comments/post-comment'
import { driver, transaction } from '../database'
import { sanctionAuthor } from '../sanctions/sanction-author'
import { countQueue } from './comment-queue.queries'
import { countDesk } from './count-desk'
import { queueAddress } from './queue.rules'
import { readQueue } from './read-queue'
import { ruleOnComments } from './rule-on-comments'
import { ruleAsRead } from './ruling.samples'

let made = 0
async function sent(body: string, { email = `file${made}@exemple.fr`, name = 'Une lectrice' } = {}) {
  made += 1
  const { id: articleId } = await publishedArticle()
  await postComment({ form: { articleId, name, email, body }, readerKey: `queue ${made}` })
  const [row] = await driver()`select id from comments where body = ${body}`
  return Number(row?.id)
}
const read = (search: string, view: Parameters<typeof readQueue>[0]['view'] = 'attente') =>
  readQueue({ view, search, limit: 50 })
const found = async (...asked: Parameters<typeof read>) => (await read(...asked)).map(({ id }) => id)

describe('the queue', () => {
  it('is searched by words however they are accented, by a name, and by an author’s address', async () => {
    const [first, second] = [
      await sent('Les pâquerettes fleurissent', { email: 'chercheuse@exemple.fr' }),
      await sent('Rien de tel', { email: 'chercheuse@exemple.fr', name: 'Wolfram Hygin' }),
    ]
    expect(await found('paquerette')).toEqual([first])
    expect(await found('hygin')).toEqual([second])
    expect(await found('Chercheuse@exemple.fr')).toEqual([first, second])
    expect(await found('paquerette hygin')).toEqual([])
    for (const odd of ["'); drop table comments; --", '%', '&|!()', '"', 'le'])
      expect(await found(odd), odd).toEqual(expect.any(Array))
    expect(await countQueue('attente', { search: 'chercheuse@exemple.fr' })).toBe(2)
    expect(await countQueue('attente', { search: 'chercheuse@exemple.fr', limit: 1 })).toBe(1)
    // each view is searched for itself
    expect(await found('paquerette', 'decides')).toEqual([])
    await ruleAsRead({ commentId: first, decision: 'spam', reason: '', by: await someAccount(['moderator']) })
    expect(await found('paquerette')).toEqual([])
    expect(await found('paquerette', 'indesirables')).toEqual([first])
    expect(await found('paquerette', 'decides')).toEqual([first])
  })

  it('goes on behind a comment, in its order, though that one was decided on meanwhile', async () => {
    const mark = 'Zanzibarite'
    const ids = [
      await sent(`${mark} un`),
      await sent(`${mark} deux`),
      await sent(`${mark} trois`),
      await sent(`${mark} quatre`),
    ]
    expect(await found(mark)).toEqual(ids)
    await ruleAsRead({ commentId: ids[1] ?? 0, decision: 'approve', reason: '', by: await someAccount(['moderator']) })
    const behind = await readQueue({ view: 'attente', search: mark, after: ids[1], limit: 50 })
    expect(behind.map(({ id }) => id)).toEqual(ids.slice(2))
    // what was decided last comes first
    const by = await someAccount(['moderator'])
    for (const commentId of [ids[3] ?? 0, ids[0] ?? 0])
      await ruleAsRead({ commentId, decision: 'spam', reason: '', by })
    expect(await found(mark, 'decides')).toEqual([ids[0], ids[3], ids[1]])
    const older = await readQueue({ view: 'decides', search: mark, after: ids[0], limit: 1 })
    expect(older.map(({ id }) => id)).toEqual([ids[3]])
  })

  it('has beside each comment how its author fared before, and what was decided of it and why', async () => {
    const by = await someAccount(['moderator'])
    const email = 'connue@exemple.fr'
    const ids = [
      await sent('Hélicon un', { email }),
      await sent('Hélicon deux', { email }),
      await sent('Hélicon trois', { email }),
    ]
    await ruleAsRead({ commentId: ids[0] ?? 0, decision: 'approve', reason: '', by })
    await ruleAsRead({ commentId: ids[1] ?? 0, decision: 'reject', reason: 'Injure', by })
    const author = { commentId: ids[2] ?? 0, reason: 'Du calme.', days: 3, network: false, by }
    await sanctionAuthor({ ...author, kind: 'warning' })
    await sanctionAuthor({ ...author, kind: 'suspension' })
    const [waiting] = await read('Hélicon')
    expect(waiting?.history).toMatchObject({ approved: 1, refused: 1, warnings: 1, isTrusted: false })
    expect(new Date(waiting?.history.suspendedUntil ?? 0).getTime()).toBeGreaterThan(Date.now() + 2 * 86_400_000)
    // the comment itself is none of those before it
    const decided = await read('Hélicon', 'decides')
    expect(decided.find(({ id }) => id === ids[1])).toMatchObject({
      history: { approved: 1, refused: 0 },
      decided: 'rejected',
      ruling: { reason: 'Injure' },
    })
  })

  it('is asked for one comment alone, as it is now, as long as it is in its view', async () => {
    const id = await sent('Un seul, s’il vous plaît')
    const alone = async () => (await readQueue({ view: 'attente', only: id, limit: 50 })).map(({ body }) => body)
    expect(await alone()).toEqual(['Un seul, s’il vous plaît'])
    await driver()`update comments set body = 'Un seul, mieux dit' where id = ${id}`
    expect(await alone()).toEqual(['Un seul, mieux dit'])
    await ruleAsRead({ commentId: id, decision: 'spam', reason: '', by: await someAccount(['moderator']) })
    expect(await alone()).toEqual([])
  })

  it('has what a comment answers, and what stands above that, but for what was taken back', async () => {
    const by = await someAccount(['moderator'])
    const { id: articleId } = await publishedArticle()
    const ids: number[] = []
    for (const [index, body] of ['Hibou premier', 'Hibou second', 'Hibou tiers', 'Hibou dernier'].entries()) {
      const form = { articleId, parentId: ids.at(-1), name: `Voix ${index}`, email: `voix${index}@exemple.fr`, body }
      await postComment({ form, readerKey: `thread ${index}` })
      const [row] = await driver()`select id from comments where body = ${body}`
      ids.push(Number(row?.id))
      if (index < 3) await ruleAsRead({ commentId: Number(row?.id), decision: 'approve', reason: '', by })
    }
    const last = async () => (await read('Hibou')).find(({ body }) => body === 'Hibou dernier')
    expect((await last())?.parent).toMatchObject({ body: 'Hibou tiers' })
    expect((await last())?.above.map(({ name, body }) => `${name}: ${body}`)).toEqual([
      'Voix 0: Hibou premier',
      'Voix 1: Hibou second',
    ])
    await transaction((tx) => eraseComment(tx, ids[0] ?? 0))
    expect((await last())?.above.map(({ body }) => body)).toEqual(['Hibou second'])
  })

  it('takes an address that somebody has spoilt for the usual one', () => {
    expect(queueAddress.parse({ vue: 'tout', q: ['a', 'b'], apres: '-1' })).toEqual({ vue: 'attente', q: '' })
    expect(queueAddress.parse({ vue: 'parus', q: `  ${'a '.repeat(500)}`, apres: '7' })).toMatchObject({
      vue: 'parus',
      apres: 7,
    })
    expect(queueAddress.parse({ q: 'x'.repeat(1000) }).q).toHaveLength(200)
  })
})

describe('one decision on many', () => {
  it('is of those that were read, while others come and somebody else decides among them', async () => {
    const mark = 'Vésuvienne'
    const { id: articleId } = await publishedArticle()
    const insert = (from: number, to: number) => driver()`
      insert into comments (article_id, name, email_hash, body, reader_key, form_key)
      select ${articleId}, 'Nuée', 'swarm ' || n, ${mark} || ' ' || n, 'swarm', 'swarm ' || n from generate_series(${from}::int, ${to}::int) n`
    await insert(1, 50)
    const chosen = (await read(mark)).map(({ id, reading }) => ({ id, reading }))
    expect(chosen).toHaveLength(50)
    const [by, other] = [await someAccount(['moderator']), await someAccount(['moderator'])]
    const given = { decision: 'spam' as const, reason: '' }
    const before = await countDesk()
    const [first, second] = await Promise.all([
      ruleOnComments({ comments: chosen, ...given, by }),
      ruleOnComments({ comments: [...chosen].reverse().slice(0, 25), ...given, by: other }),
      ...Array.from({ length: 20 }, (_, part) => insert(51 + part * 100, 150 + part * 100)),
    ])
    // each was decided on once, by one of the two, and the other was told
    expect([...first.done, ...second.done].map(({ id }) => id).sort()).toEqual(chosen.map(({ id }) => id).sort())
    expect([...first.refused, ...second.refused].every(({ reason }) => reason === 'already-decided')).toBe(true)
    expect(first.refused.length + second.refused.length).toBe(25)
    expect((await countDesk()).attente).toBe(before.attente - 50 + 2000)
    expect(await countQueue('attente', { search: mark })).toBe(2000)
    const [learnt] = await driver()`select spam from spam_signs where sign = ''`
    const [lessons] = await driver()`select count(*)::int as count from spam_lessons where kind = 'spam'`
    expect(learnt?.spam).toBe(lessons?.count)
  })
})
