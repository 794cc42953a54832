import pino from 'pino'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { driver, transaction } from '../database'
import { environment } from '../environment'
import { addJob } from './job.queries'
import { type NightDesk, openNightDesk, type Workers } from './night-desk'

const lines: string[] = []
const log = pino({ base: undefined }, { write: (line: string) => void lines.push(line) })
const desks: NightDesk[] = []

async function open(work: Workers['make-variants']): Promise<NightDesk> {
  const desk = await openNightDesk(
    environment().databaseUrl,
    {
      'make-variants': work,
      ...{
        'add-up-audience': async () => {},
        'forget-expired': async () => {},
        'print-sitemaps': async () => {},
        'publish-due': async () => {},
        'remove-picture-files': async () => {},
        'search-anew': async () => {},
        'show-recommendations': async () => {},
        'send-mail': async () => {},
        'tell-hub': async () => {},
        'tell-of-ruling': async () => {},
        'tell-search-engines': async () => {},
        'turn-front-over': async () => {},
      },
    },
    log,
  )
  desks.push(desk)
  return desk
}

const order = (pictureId: number, jobKey?: string) =>
  transaction((tx) => addJob(tx, 'make-variants', { pictureId }, { jobKey }))

type Row = { attempts: number; last_error: string | null; later: boolean; locked_by: string | null }

const jobs = () =>
  driver()<Row[]>`select attempts, last_error, run_at > now() as later, locked_by from graphile_worker.jobs order by id`

afterEach(async () => {
  await Promise.all(desks.splice(0).map((desk) => desk.close()))
  await driver()`delete from graphile_worker._private_jobs`
  lines.splice(0)
})

const patience = { timeout: 20_000, interval: 20 }

describe('the night desk', () => {
  it('does what was ordered, and nothing that was rolled back', async () => {
    const done: number[] = []
    await open(async ({ pictureId }) => void done.push(pictureId))
    const rolledBack = transaction(async (tx) => {
      await addJob(tx, 'make-variants', { pictureId: 1 })
      throw new Error('rolled back')
    })
    await expect(rolledBack).rejects.toThrow('rolled back')
    await order(2)
    await order(3)
    await vi.waitFor(() => expect(done).toEqual([2, 3]), patience)
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), patience)
  })

  it('does once what was ordered twice before it was begun', async () => {
    await order(4, 'one')
    await order(5, 'one')
    const done: number[] = []
    await open(async ({ pictureId }) => void done.push(pictureId))
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), patience)
    expect(done).toEqual([5])
  })

  it('does at its moment what was ordered for one, which is the last that was said', async () => {
    const at = (moment: number, pictureId: number) =>
      transaction((tx) => addJob(tx, 'make-variants', { pictureId }, { jobKey: 'one', at: new Date(moment) }))
    const due = Date.now() + 1500
    await at(Date.now() + 3_600_000, 1)
    await at(due, 2)
    const done: number[] = []
    await open(async ({ pictureId }) => {
      done.push(pictureId, Date.now())
    })
    await vi.waitFor(() => expect(done).toHaveLength(2), patience)
    expect(done[0]).toBe(2)
    expect(done[1]).toBeGreaterThanOrEqual(due)
  })

  it('tries a job again that failed, later, and keeps to itself what it was asked with', async () => {
    let tries = 0
    await open(async () => {
      tries++
      if (tries === 1) {
        throw new Error('Failed query, params: marie@exemple.fr', { cause: new Error('the server said no') })
      }
    })
    await order(6)
    await vi.waitFor(async () => expect((await jobs())[0]?.last_error).toContain('the server said no'), patience)
    expect(await jobs()).toMatchObject([{ attempts: 1, later: true, locked_by: null }])
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), patience)
    expect(tries).toBe(2)
    expect(lines.join()).toContain('"attempt":1,')
    expect(lines.join()).toContain('"attempt":2,')
    expect(lines.join()).toContain('the server said no')
    expect(lines.join()).not.toContain('marie')
  })

  it('shares the work with another one on the same database', async () => {
    const done: number[] = []
    const work = async ({ pictureId }: { pictureId: number }) => {
      await new Promise((enough) => setTimeout(enough, 5))
      done.push(pictureId)
    }
    await Promise.all([open(work), open(work)])
    const wanted = Array.from({ length: 20 }, (_, place) => place + 1)
    await Promise.all(wanted.map((pictureId) => order(pictureId)))
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), patience)
    expect(done.sort((a, b) => a - b)).toEqual(wanted)
  })

  it('closes without waiting for a long job, which is done by the next one', async () => {
    let begun = false
    const closing = await open(async (_, signal) => {
      begun = true
      await new Promise((_done, fail) => signal?.addEventListener('abort', () => fail(new Error('no more time'))))
    })
    await order(7)
    await vi.waitFor(() => expect(begun).toBe(true), patience)
    desks.splice(0)
    await closing.close()
    expect(await jobs()).toMatchObject([{ locked_by: null }])
    const done: number[] = []
    await open(async ({ pictureId }) => void done.push(pictureId))
    await vi.waitFor(() => expect(done).toEqual([7]), patience)
  })

  it('takes over the job of one that was killed, and leaves alone that of one at work', async () => {
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    const done: number[] = []
    await open(async ({ pictureId }) => {
      done.push(pictureId)
      await held
    })
    await order(8)
    await vi.waitFor(() => expect(done).toEqual([8]), patience)
    await order(9)
    await driver()`update graphile_worker._private_jobs set locked_at = now() - interval '16 minutes', locked_by = 'a desk'
      where locked_by is null`
    await open(async ({ pictureId }) => void done.push(pictureId))
    await vi.waitFor(() => expect(done).toEqual([8, 9]), patience)
    release()
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), patience)
    expect(done).toEqual([8, 9])
  })
})
