import type { Page } from '@playwright/test'
import { listQueue } from '../../moderation/comment-queue.queries'
import { countDesk } from '../../moderation/count-desk'
import { readQueue } from '../../moderation/read-queue'
import { step } from '../progress'
import type { SiteUnderTest } from '../testing/site-under-test'
import { quantile } from './freshness'
import { inNewsroom, keyTimes, watchKeys } from './newsroom-browser'
import { countWaiting, fillQueue, letArrive } from './queue.queries'

const WAITING = 10_000
const DECIDED = 100_000
const ARRIVING = 10_000
const TIMES = 30

/** The keys, each with what has to be pressed before it and is not measured. */
const KEYS: { name: string; key: string; before?: string }[] = [
  { name: 'j (next)', key: 'j' },
  { name: 'k (previous)', key: 'k', before: 'j' },
  { name: 'x (choose)', key: 'x' },
  { name: 'a (approve)', key: 'a' },
  { name: 's (spam)', key: 's' },
  { name: 'r, then 1 (refuse with a ground)', key: '1', before: 'r' },
  { name: 'z (undo)', key: 'z', before: 'a' },
  { name: '? (help)', key: '?' },
]

/** What a key costs a moderator while ten thousand comments wait, and what a flood does to a bulk decision, as tables. */
export async function measureQueue(site: SiteUnderTest, accountsFile: string): Promise<string[]> {
  await step(`${WAITING} comments wait beside ${DECIDED} decided`, () => fillQueue(WAITING, DECIDED))
  return inNewsroom(site, accountsFile, 'moderator', async (page) => {
    const keys = await step('keys are pressed', () => pressKeys(page, site))
    const flood = await step(`${ARRIVING} comments come while 50 are decided on`, () => measureFlood(page, site))
    const asked = await step('questions are asked', measureQuestions)
    return [
      `From a key to the frame that shows it, with ${WAITING.toLocaleString('en')} comments waiting and ${DECIDED.toLocaleString('en')} decided, in Chromium without a screen:`,
      '',
      '| key | times | median ms | p95 ms | worst ms |',
      '| --- | --- | --- | --- | --- |',
      ...keys,
      '',
      ...flood,
      '',
      '| question | median ms | worst ms |',
      '| --- | --- | --- |',
      ...asked,
    ]
  })
}

async function pressKeys(page: Page, site: SiteUnderTest): Promise<string[]> {
  const started = performance.now()
  await page.goto(`${site.url}/admin/moderation`)
  await page.locator('.queued').first().waitFor()
  const opened = Math.round(performance.now() - started)
  await page.waitForLoadState('load')
  await page.getByRole('button', { name: /^Raccourcis/ }).click()
  await watchKeys(page)
  await page.keyboard.press('j')
  const rows: string[] = []
  for (const { name, key, before } of KEYS) {
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) {
      if (before) {
        await page.keyboard.press(before)
        // what was decided has been answered: what is measured is the key, not the way to the server of the one before
        if (before === 'a') await page.locator('.desk-bar [role=status]', { hasText: /\S/ }).waitFor()
      }
      await page.waitForTimeout(60)
      await keyTimes(page)
      await page.keyboard.press(key)
      await page.waitForFunction(() => (window as unknown as { keyTimes: number[] }).keyTimes.length > 0)
      times.push(...(await keyTimes(page)))
    }
    const [half, most, worst] = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1))
    rows.push(`| ${[name, times.length, half, most, worst].join(' | ')} |`)
  }
  return [...rows, `| (the page itself, from the click) | 1 | ${opened} | | |`]
}

async function measureFlood(page: Page, site: SiteUnderTest): Promise<string[]> {
  await page.goto(`${site.url}/admin/moderation`)
  await page.getByRole('button', { name: /^Choisir les 50/ }).click()
  const before = await countWaiting()
  const arriving = letArrive(ARRIVING)
  const started = performance.now()
  await page.getByRole('button', { name: 'Classer indésirables…' }).click()
  await page.getByRole('button', { name: 'Classer indésirables ces 50 commentaires' }).click()
  await page.locator('.desk-bar [role=status]', { hasText: '50 commentaires' }).waitFor({ timeout: 120_000 })
  const decided = Math.round(performance.now() - started)
  await arriving
  const arrived = Math.round(performance.now() - started)
  const total = await countWaiting()
  await page.getByRole('link', { name: `En attente (${total})` }).waitFor({ timeout: 30_000 })
  return [
    `A decision on 50 comments, while ${ARRIVING.toLocaleString('en')} came within ${arrived} ms: answered after ${decided} ms; ` +
      `${before + ARRIVING - total} decided, ${total} waiting, and the open desk counts as many.`,
  ]
}

async function measureQuestions(): Promise<string[]> {
  const questions: [string, () => Promise<unknown>][] = [
    ['the first 50 waiting', () => readQueue({ view: 'attente', limit: 50 })],
    ['50 behind the 5,000th', async () => readQueue({ view: 'attente', limit: 50, after: await middle })],
    ['suspects', () => readQueue({ view: 'suspects', limit: 50 })],
    ['spam', () => readQueue({ view: 'indesirables', limit: 50 })],
    ['decided', () => readQueue({ view: 'decides', limit: 50 })],
    ['a common word among the waiting', () => readQueue({ view: 'attente', limit: 50, search: 'budget' })],
    ['a common word among the decided', () => readQueue({ view: 'decides', limit: 50, search: 'budget' })],
    ['a rare word among the decided', () => readQueue({ view: 'decides', limit: 50, search: 'rare70000' })],
    ['all counts', countDesk],
  ]
  const middle = listQueue({ view: 'attente', limit: 5000 }).then((all) => all.at(-1)?.id)
  await middle
  const rows: string[] = []
  for (const [name, question] of questions) {
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const started = performance.now()
      await question()
      times.push(performance.now() - started)
    }
    rows.push(`| ${name} | ${quantile(times, 0.5).toFixed(1)} | ${quantile(times, 1).toFixed(1)} |`)
  }
  return rows
}
