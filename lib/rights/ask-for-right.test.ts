import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { hashToken } from '../accounts/secret-token'
import { driver } from '../database'
import { environment } from '../environment'
import { lettersTo, tokenIn } from '../mail/outbox.samples'
import { forgetExpired } from '../privacy/forget-expired'
import { erasePerson } from '../readers/erase-person'
import { exportPerson } from '../readers/export-person'
import { sendDataLink } from '../readers/send-data-link'
import { answerRequest } from './answer-request'
import { askForRight } from './ask-for-right'
import { countOpenRequests, findRequest, listAnsweredRequests, listOpenRequests } from './rights-request.queries'
import { REQUESTS_FROM_NETWORK, type RightsForm } from './rights-request.rules'

afterAll(() => rmSync(environment().outboxFolder, { recursive: true, force: true }))

let made = 0
const form = (changes: Partial<RightsForm> = {}): RightsForm => {
  made += 1
  return {
    right: 'rectification',
    message: `Mon nom s’écrit autrement. (${made})`,
    email: `personne${made}@exemple.fr`,
    formKey: `une-demande-${made}-${'x'.repeat(12)}`,
    ...changes,
  }
}
async function asked(changes: Partial<RightsForm> = {}) {
  const sent = form(changes)
  const outcome = await askForRight({ form: sent, readerKey: `network ${made}` })
  if (!outcome.ok) throw new Error(outcome.reason)
  const request = (await listOpenRequests(500)).find(({ message }) => message === sent.message)
  if (!request) throw new Error('no request')
  return { sent, request, receipt: outcome.receipt }
}
const openWith = async (message: string) => (await listOpenRequests(500)).filter((each) => each.message === message)

describe('askForRight', () => {
  it('keeps a request with its address sealed, and shows it to whoever has its receipt', async () => {
    const { sent, request, receipt } = await asked()
    expect(request).toMatchObject({ right: 'rectification', email: sent.email, answeredAt: null })
    expect(JSON.stringify(await driver()`select * from rights_requests`)).not.toContain(sent.email)
    expect(JSON.stringify(await driver()`select * from rights_requests`)).not.toContain(receipt)
    const shown = await findRequest(hashToken(receipt))
    expect(shown).toMatchObject({ message: sent.message })
    expect(JSON.stringify(shown)).not.toContain(sent.email)
    expect(await findRequest(hashToken('guessed'))).toBeNull()
  })

  it('makes one request of a form sent twice at once, and another of the same words in a new form', async () => {
    const twice = form()
    const send = () => askForRight({ form: twice, readerKey: 'a hasty one' })
    const [one, two] = await Promise.all([send(), send()])
    expect(one).toEqual(two)
    expect(await openWith(twice.message)).toHaveLength(1)
    await askForRight({ form: { ...twice, formKey: 'y'.repeat(30) }, readerKey: 'a hasty one' })
    expect(await openWith(twice.message)).toHaveLength(2)
  })

  it('lets five through when twenty arrive at once from one network', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => askForRight({ form: form(), readerKey: 'one network' })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(REQUESTS_FROM_NETWORK.points)
    expect(outcomes).toContainEqual({ ok: false, reason: 'too-many-requests' })
  })

  it('thanks a program that fills the hidden field, and keeps nothing of it', async () => {
    const sent = form({ website: 'http://x' })
    expect(await askForRight({ form: sent, readerKey: 'a program' })).toMatchObject({ ok: true })
    expect(await openWith(sent.message)).toEqual([])
  })
})

describe('answerRequest', () => {
  it('lets one of two close it, and opens it again', async () => {
    const { request, receipt } = await asked()
    const by = await someAccount(['administrator'])
    const { open } = await countOpenRequests()
    const settle = (state: 'answered' | 'open') => answerRequest({ requestId: request.id, state, by })
    const outcomes = await Promise.all([settle('answered'), settle('answered')])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await countOpenRequests()).toMatchObject({ open: open - 1 })
    expect((await listAnsweredRequests(1))[0]).toMatchObject({ id: request.id, answeredBy: expect.any(String) })
    expect((await findRequest(hashToken(receipt)))?.answeredAt).toBeInstanceOf(Date)
    expect(await settle('open')).toEqual({ ok: true })
    expect(await settle('open')).toEqual({ ok: false, reason: 'request-settled' })
    expect(await answerRequest({ requestId: 987_654_321, state: 'answered', by })).toMatchObject({ ok: false })
  })

  it('has what waits longest first, for its month ends first', async () => {
    const [older, newer] = [await asked(), await asked()]
    await driver()`update rights_requests set received_at = now() - interval '40 days' where id = ${newer.request.id}`
    const order = (await listOpenRequests(500)).map(({ id }) => id)
    expect(order.indexOf(newer.request.id)).toBeLessThan(order.indexOf(older.request.id))
    expect((await countOpenRequests()).oldest?.getTime()).toBeLessThan(Date.now() - 39 * 86_400_000)
  })
})

describe('what is kept of a request', () => {
  it('goes a year after the answer, or two years after it came, and directives stay', async () => {
    const by = await someAccount(['administrator'])
    const [fresh, answered, longAnswered, forgotten, directives] = [
      await asked(),
      await asked(),
      await asked(),
      await asked(),
      await asked({ right: 'directives' }),
    ]
    for (const { request } of [answered, longAnswered, directives]) {
      await answerRequest({ requestId: request.id, state: 'answered', by })
    }
    const age = (id: number, days: number) =>
      driver()`update rights_requests set received_at = now() - make_interval(days => ${days}::int),
        answered_at = answered_at - make_interval(days => ${days}::int) where id = ${id}`
    await age(fresh.request.id, 729)
    await age(answered.request.id, 364)
    await age(longAnswered.request.id, 366)
    await age(forgotten.request.id, 731)
    await age(directives.request.id, 4000)
    await forgetExpired()
    const left = (await driver()`select id::int from rights_requests`).map(({ id }) => id)
    for (const { request } of [fresh, answered, directives]) expect(left).toContain(request.id)
    for (const { request } of [longAnswered, forgotten]) expect(left).not.toContain(request.id)
  })

  it('is shown to whoever reads the mail of its address, and erased with the rest', async () => {
    const { sent } = await asked({ right: 'objection' })
    await asked({ right: 'directives', email: sent.email })
    await sendDataLink({ email: sent.email, readerKey: 'a network', newspaper: 'unsujet.fr' })
    const token = tokenIn((await lettersTo(sent.email)).at(-1))
    const data = await exportPerson(token)
    expect(data?.rightsRequests).toMatchObject([
      { right: 'directives', until: null },
      { right: 'objection', message: sent.message, until: expect.any(Date) },
    ])
    await erasePerson(token)
    expect((await listOpenRequests(500)).filter(({ email }) => email === sent.email)).toEqual([])
  })
})
