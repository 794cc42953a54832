import { Agent } from 'node:http'
import { setDiscussion } from '../../comments/discussion.queries'
import type { Mode } from '../../comments/discussion.rules'
import { transaction } from '../../database'
import { changeModeration } from '../../moderation/change-moderation'
import { moderationSettings } from '../../moderation/moderation-settings.rules'
import { start } from '../processes'
import type { SiteUnderTest } from '../testing/site-under-test'
import { type CommentForm, type Envelope, fillIn, readForm, type Sent, send } from './comment-posts'
import { countComments, forgetLimits } from './discussion.queries'
import { speaker } from './fill-discussion'
import { quantile } from './freshness'

const POSTS = 500
const ROUNDS = 3
/** How long a reader reads before a burst, in milliseconds: what their answers take otherwise. */
const BEFORE = 1500

/** An answer to a reader: when it was asked for (since 1970), and how long it took, in milliseconds. */
export type Reading = { at: number; ms: number; status: number }

type Burst = { stored: number; sent: Sent[]; before: Reading[]; meanwhile: Reading[] }

type Kind = {
  name: string
  networkOf: (post: number) => string
  /** Each poster reads the page that says what happened. */
  follows?: boolean
  mode?: Mode
}

type Article = { articleId: number; path: string }

/** What becomes of hundreds of comments that are sent at once, while somebody reads the article: the rows of a table. */
export async function measureBursts(site: SiteUnderTest, article: Article): Promise<string[]> {
  const kinds: Kind[] = [
    { name: 'from one network', networkOf: () => '198.18.0.1' },
    { name: 'from 500 networks', networkOf: networkOfItsOwn },
    { name: 'from 500, each led to its page', networkOf: networkOfItsOwn, follows: true },
    { name: 'from 500, shown at once', networkOf: networkOfItsOwn, mode: 'open' },
  ]
  const rows: string[] = []
  // these forms are sent by no browser, and some are to be shown at once
  await changeModeration(moderationSettings.parse({ proof: false }))
  for (const [place, kind] of kinds.entries()) {
    const { mode = 'moderated' } = kind
    await transaction((tx) => setDiscussion(tx, article.articleId, { mode, closesAfter: null }))
    const bursts: Burst[] = []
    for (let round = 0; round < ROUNDS; round++) bursts.push(await burst(site, article, kind, 10 * place + round + 10))
    rows.push(rowOf(kind.name, bursts))
  }
  return [
    `${POSTS} forms posted at once, each on a connection of its own, ${ROUNDS} times; at most 5 may be stored, and no answer be 5xx.`,
    'Told: thanked / sent back with the words kept / turned away. Meanwhile a reader asks for the article, over and over.',
    '',
    '| comments | stored | 5xx | broken off | told | p50 ms | p95 ms | worst ms | article answered | p95 ms | before, p95 ms | ratio |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ]
}

// addresses for measuring (RFC 2544, appendix C.2.2)
const networkOfItsOwn = (post: number) => `198.18.${1 + Math.floor(post / 250)}.${1 + (post % 250)}`

async function burst(
  site: SiteUnderTest,
  { articleId, path }: Article,
  { networkOf, follows = false }: Kind,
  seed: number,
): Promise<Burst> {
  await forgetLimits()
  const form = await readForm(site.url, path)
  const speak = await speaker(seed)
  const envelopes = await Promise.all(
    Array.from({ length: POSTS }, (_, post) => fillIn(form, speak(), networkOf(post))),
  )
  const before = await countComments(articleId)
  const { sent, readings, began, ended } = await whileReading(site.url + path, () => sendAll(form, envelopes, follows))
  return {
    stored: (await countComments(articleId)) - before,
    sent,
    before: readings.filter(({ at }) => at < began),
    meanwhile: readings.filter(({ at }) => at >= began && at <= ended),
  }
}

async function sendAll(form: CommentForm, envelopes: Envelope[], follows: boolean): Promise<Sent[]> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })
  const sent = await Promise.all(envelopes.map((envelope) => send(form, envelope, agent, follows)))
  agent.destroy()
  return sent
}

/** Does something while another process reads a page, from a while before it begins. */
async function whileReading(address: string, work: () => Promise<Sent[]>) {
  const reader = start('node', ['--import', 'tsx', 'lib/operations/bench/reading.process.ts', address], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const heard = new Promise<Reading[]>((done, fail) => {
    reader.once('message', (readings) => done(readings as Reading[]))
    reader.once('exit', () => fail(new Error('the reader has gone')))
  })
  // tsx takes a moment, and the first answers are those of code that is new to everybody
  await new Promise((done) => setTimeout(done, 1500 + BEFORE))
  const began = Date.now()
  const sent = await work()
  const ended = Date.now()
  reader.send('enough')
  const readings = (await heard).filter(({ at }) => at > began - BEFORE)
  return { sent, readings, began, ended }
}

function rowOf(name: string, bursts: Burst[]): string {
  const sent = bursts.flatMap((each) => each.sent)
  const told = (what: Sent['told']) => sent.filter((each) => each.told === what).length
  const times = sent.map(({ ms }) => ms)
  const statuses = sent.flatMap((each) => each.statuses)
  const wrong = statuses.filter((status) => status >= 500).length
  const broken = statuses.filter((status) => status === 0).length
  const mostOf = (readings: Reading[]) =>
    quantile(
      readings.map(({ ms }) => ms),
      0.95,
    )
  const readings = bursts.flatMap((each) => each.meanwhile)
  const [meanwhile, before] = [mostOf(readings), mostOf(bursts.flatMap((each) => each.before))]
  const answered = readings.filter(({ status }) => status === 200).length
  const cells = [
    ...[name, bursts.map(({ stored }) => stored).join(', '), wrong, broken],
    [told('thanked'), told('words kept'), told('turned away')].join(' / '),
    ...[0.5, 0.95, 1].map((share) => Math.round(quantile(times, share))),
    ...[`${answered}/${readings.length}`, meanwhile.toFixed(1), before.toFixed(1), (meanwhile / before).toFixed(1)],
  ]
  return `| ${cells.join(' | ')} |`
}
