import { afterEach, describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { unpublishArticle } from '../articles/unpublish-article'
import { listActs } from '../audit/audit.queries'
import { driver } from '../database'
import { arrangeFront } from './arrange-front'
import type { Wish } from './arrangement.rules'
import { listPlaced, listWishes } from './front.queries'
import type { Place } from './front.rules'
import { placeOnFront } from './place-on-front'
import { turnFrontOver } from './turn-front-over'

const wish = (articleId: number, place: Place, until: Date | null = null): Wish => ({
  articleId,
  place,
  until: until?.toISOString() ?? null,
})
const current = () => listWishes(new Date())
const arrange = async (wanted: Wish[], before?: Wish[], by: number | null = null) =>
  arrangeFront({ before: before ?? (await current()), wanted, by })
const published = async (number: number) => {
  const made = []
  for (let at = 0; at < number; at++) made.push(await publishedArticle())
  return made
}
const inAnHour = () => new Date(Date.now() + 3_600_000)
const lastAct = async () => (await listActs({ acte: 'front-arranged' }, 1))[0]
const dueAt = async () =>
  (
    await driver()<
      { at: string }[]
    >`select run_at as at from graphile_worker.jobs where task_identifier = 'turn-front-over'`
  ).map(({ at }) => new Date(at))

/** Makes everything end a while ago, as if time had gone by. */
const letTimeGoBy = () => driver()`update front_places set until = now() - interval '1 second' where until is not null`

afterEach(async () => {
  await driver()`delete from front_places`
  await driver()`delete from graphile_worker._private_jobs`
})

describe('arranging the front page', () => {
  it('puts the whole arrangement in its order, and says in the log what changed', async () => {
    const [one, two, three] = await published(3)
    if (!one || !two || !three) throw new Error('three were published')
    const first = [wish(one.id, 'lead'), wish(two.id, 'second'), wish(three.id, 'second')]
    expect(await arrange(first, [], one.by)).toEqual({ ok: true, wishes: first })
    expect((await listPlaced()).placed.second.map(({ id }) => id)).toEqual([two.id, three.id])

    const second = [wish(three.id, 'second'), wish(two.id, 'second'), wish(one.id, 'choice')]
    expect(await arrange(second, first, two.by)).toMatchObject({ ok: true })
    expect(await current()).toEqual(second)
    const act = await lastAct()
    expect(act?.detail).toBe(
      `« ${one.content.headline} » : Ouverture → Choix de la rédaction ; À côté de l’ouverture : nouvel ordre`,
    )
    const placed =
      await driver()`select article_id::int as id, placed_by::int as by from front_places order by position`
    expect(placed.map(({ id, by }) => [id, by])).toEqual([
      [one.id, two.by],
      [two.id, one.by],
      [three.id, one.by],
    ])
  })

  it('writes nothing where nothing changes', async () => {
    const [one] = await published(1)
    const wanted = [wish(one?.id ?? 0, 'lead')]
    await arrange(wanted)
    const act = await lastAct()
    expect(await arrange(wanted)).toMatchObject({ ok: true })
    expect((await lastAct())?.id).toBe(act?.id)
  })

  it('gives everything back to the clock', async () => {
    const [one, two] = await published(2)
    await arrange([wish(one?.id ?? 0, 'lead'), wish(two?.id ?? 0, 'section')])
    expect(await arrange([])).toEqual({ ok: true, wishes: [] })
    expect(await current()).toEqual([])
  })

  it('names an article that readers do not see, and one that is unknown', async () => {
    const draft = await draftArticle()
    expect(await arrange([wish(draft.id, 'lead')])).toEqual({
      ok: false,
      reason: 'front-article-gone',
      names: [draft.content.headline],
    })
    expect(await arrange([wish(999_999, 'lead')])).toMatchObject({ names: ['n° 999999'] })
    const [gone, other] = await published(2)
    if (!gone || !other) throw new Error('two were published')
    await arrange([wish(gone.id, 'lead')])
    const before = await current()
    await unpublishArticle({ articleId: gone.id, reason: 'Erreur', by: gone.by })
    expect((await listPlaced()).placed.lead).toEqual([])
    expect(await arrange([wish(gone.id, 'lead'), wish(other.id, 'second')], before)).toMatchObject({
      reason: 'front-article-gone',
      names: [gone.content.headline],
    })
    // without it the arranger goes on: nobody else arranged anything
    expect(await arrange([wish(other.id, 'second')], before)).toMatchObject({ ok: true })
  })

  it('does not let two articles open one section', async () => {
    const [one, two] = await published(2)
    expect(await arrange([wish(one?.id ?? 0, 'section'), wish(two?.id ?? 0, 'section')])).toEqual({
      ok: false,
      reason: 'front-section-twice',
      names: [two?.content.headline],
    })
  })

  it('leaves out what was moved into a section that has its own opener', async () => {
    const [one, two, three] = await published(3)
    if (!one || !two || !three) throw new Error('three were published')
    await driver()`insert into sections (slug, name, hue, position) values ('ailleurs', 'Ailleurs', 'red', 99)`
    await driver()`update articles set section_id = (select id from sections where slug = 'ailleurs') where id = ${two.id}`
    const before = [wish(one.id, 'section'), wish(two.id, 'section')]
    expect(await arrange(before, [])).toMatchObject({ ok: true })
    await driver()`update articles set section_id = ${one.content.sectionId} where id = ${two.id}`
    const wanted = [wish(three.id, 'lead'), ...before]
    expect(await arrange(wanted, before)).toEqual({ ok: true, wishes: wanted.slice(0, 2) })
  })

  it('of two at once lets one through, and tells the other what they did', async () => {
    const [one, two, three] = await published(3)
    if (!one || !two || !three) throw new Error('three were published')
    await arrange([wish(one.id, 'lead')])
    const before = await current()
    const wishes = [[wish(two.id, 'lead')], [wish(three.id, 'lead'), wish(two.id, 'choice')]]
    const by = await Promise.all(wishes.map(() => someAccount(['editor'])))
    const outcomes = await Promise.all(wishes.map((wanted, at) => arrange(wanted, before, by[at])))
    const winner = outcomes.findIndex(({ ok }) => ok)
    const loser = outcomes[1 - winner]
    expect(await current()).toEqual(wishes[winner])
    expect(loser).toMatchObject({ reason: 'front-changed', wishes: wishes[winner], last: { at: expect.any(Date) } })
    if (loser?.ok !== false || loser.reason !== 'front-changed') throw new Error('one is refused')
    expect(loser.last?.name).toMatch(/^Membre \d+$/)
    expect(loser.changes).toContain(`« ${one.content.headline} » : Ouverture → rendu à l’horloge`)
    // over what they now have seen, the other one may
    expect(await arrange(wishes[1 - winner] ?? [], loser.wishes, by[1 - winner])).toMatchObject({ ok: true })
  })
})

describe('a place with an end', () => {
  it('is given back at its time, once, and written down', async () => {
    const [one, two] = await published(2)
    if (!one || !two) throw new Error('two were published')
    const [soon, later] = [inAnHour(), new Date(Date.now() + 7_200_000)]
    await arrange([wish(one.id, 'lead', soon), wish(two.id, 'second', later)])
    expect(await dueAt()).toEqual([soon])
    expect((await listPlaced()).until).toEqual(soon)
    // nothing is over yet
    await turnFrontOver()
    expect(await dueAt()).toEqual([soon])
    expect(await current()).toHaveLength(2)

    await driver()`update front_places set until = now() - interval '1 second' where place = 'lead'`
    expect(await current()).toEqual([wish(two.id, 'second', later)])
    await turnFrontOver()
    expect(await dueAt()).toEqual([later])
    const act = await lastAct()
    expect(act).toMatchObject({ subject: 'Fin prévue', by: null })
    expect(act?.detail).toContain(one.content.headline)
    await turnFrontOver()
    expect((await lastAct())?.id).toBe(act?.id)
    expect(await driver()`select 1 from front_places`).toHaveLength(1)
  })

  it('that came while somebody arranged is nobody’s change, and is left out', async () => {
    const [one, two] = await published(2)
    if (!one || !two) throw new Error('two were published')
    await arrange([wish(one.id, 'lead', inAnHour())])
    await letTimeGoBy()
    const [row] = await driver()<{ until: string }[]>`select until from front_places`
    const before = [wish(one.id, 'lead', new Date(row?.until ?? ''))]
    await turnFrontOver()
    const wanted = [...before, wish(two.id, 'second')]
    expect(await arrange(wanted, before)).toEqual({ ok: true, wishes: [wish(two.id, 'second')] })
  })

  it('is not set in the past', async () => {
    const [one] = await published(1)
    const past = new Date(Date.now() - 60_000)
    expect(await arrange([wish(one?.id ?? 0, 'lead', past)])).toEqual({
      ok: false,
      reason: 'front-until-past',
      names: [one?.content.headline],
    })
  })
})

describe('placing one article', () => {
  it('puts it first, keeps no more than the place holds, and one opener for each section', async () => {
    const made = await published(4)
    for (const { id, by } of made)
      expect(await placeOnFront({ articleId: id, place: 'second', by })).toEqual({ ok: true })
    const [one, two, three, four] = made.map(({ id }) => id)
    expect((await current()).map(({ articleId }) => articleId)).toEqual([four, three, two])
    const [by = 0] = made.map((each) => each.by)
    for (const articleId of [one ?? 0, two ?? 0]) await placeOnFront({ articleId, place: 'section', by })
    expect((await current()).map(({ articleId, place }) => [articleId, place])).toEqual([
      [four, 'second'],
      [three, 'second'],
      [two, 'section'],
    ])
    await placeOnFront({ articleId: two ?? 0, place: 'none', by })
    expect(await current()).toHaveLength(2)
  })

  it('knows only articles that readers may see', async () => {
    const draft = await draftArticle()
    expect(await placeOnFront({ articleId: draft.id, place: 'lead', by: draft.by })).toEqual({
      ok: false,
      reason: 'article-not-found',
    })
  })
})
