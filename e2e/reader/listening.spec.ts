import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { answered, article } from './an-article'

type Spoken = { spoken: { text: string; rate: number }[]; finish: () => void }

/** A device with one French voice, which says a sentence when it is told to. */
const withVoice = (page: Page, localService = true) =>
  page.addInitScript((local) => {
    const state: { spoken: { text: string; rate: number }[]; saying: SpeechSynthesisUtterance | null } = {
      spoken: [],
      saying: null,
    }
    const speech = {
      getVoices: () => [{ lang: 'fr-FR', localService: local, name: 'Voix' }],
      speak: (saying: SpeechSynthesisUtterance) => {
        state.saying = saying
        state.spoken.push({ text: saying.text, rate: saying.rate })
      },
      cancel: () => {
        state.saying = null
      },
      addEventListener: () => {},
    }
    class Utterance {
      rate = 1
      onend: (() => void) | null = null
      constructor(public text: string) {}
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech })
    Object.assign(globalThis, {
      SpeechSynthesisUtterance: Utterance,
      spoken: state.spoken,
      finish: () => (state.saying?.onend as (() => void) | null)?.(),
    })
  }, localService)

const spoken = (page: Page) => page.evaluate(() => (globalThis as unknown as Spoken).spoken)
const finish = (page: Page) => page.evaluate(() => (globalThis as unknown as Spoken).finish())
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('sentence') ?? [])].map((range) => String(range as Range)).join())

test.beforeEach(async ({ context, baseURL }) => context.addCookies(answered(baseURL)))

test('an article is read aloud sentence by sentence, marked, paused, sped up and stopped', async ({ page }) => {
  await withVoice(page)
  await page.goto(article)
  const before = await page.locator('.article-body').innerHTML()
  await page.getByRole('button', { name: 'Écouter' }).click()
  await expect.poll(async () => (await spoken(page)).length).toBe(1)
  expect((await spoken(page))[0]?.text).toMatch(/^Retrait des forces/)
  await finish(page)
  await finish(page)
  const third = (await spoken(page))[2]
  expect(await marked(page)).toBe(third?.text)
  const bar = page.getByRole('group', { name: 'Lecture à voix haute' })
  await bar.getByRole('button', { name: 'Pause' }).click()
  await bar.getByRole('button', { name: 'Reprendre' }).click()
  expect((await spoken(page)).at(-1)?.text).toBe(third?.text)
  await bar.getByLabel('Vitesse').selectOption('1.5')
  expect((await spoken(page)).at(-1)).toEqual({ text: third?.text, rate: 1.5 })
  await bar.getByRole('button', { name: 'Arrêter' }).click()
  await expect(bar).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Écouter' })).toBeFocused()
  expect(await marked(page)).toBe('')
  expect(await page.locator('.article-body').innerHTML()).toBe(before)
})

test('it begins with the paragraph that is selected, and passes over captions', async ({ page }) => {
  await withVoice(page)
  await page.goto(article)
  const paragraph = page.locator('.article-body > p').nth(2)
  await paragraph.evaluate((element) => getSelection()?.selectAllChildren(element))
  await page.getByRole('button', { name: 'Écouter' }).click()
  await expect.poll(async () => (await spoken(page)).length).toBe(1)
  expect(await paragraph.textContent()).toContain((await spoken(page))[0]?.text)
  const captions = await page.locator('.article figcaption').allTextContents()
  for (let said = 1; said < 60; said++) await finish(page)
  for (const { text } of await spoken(page)) expect(captions.join()).not.toContain(text)
  await expect(page.getByRole('group', { name: 'Lecture à voix haute' })).toHaveCount(0)
})

test('nothing is offered without a French voice of the device', async ({ page }) => {
  await withVoice(page, false)
  await page.goto(article)
  await page.waitForFunction(() => customElements.get('reader-tools'))
  await expect(page.getByRole('button', { name: 'Écouter' })).toBeHidden()
})

test('notes, their numbers and the contents of a long text are not read', async ({ page }) => {
  await withVoice(page)
  await page.goto('/culture/les-phares-sans-gardiens-ou-l-art-de-veiller-a-distance')
  await page.getByRole('button', { name: 'Écouter' }).click()
  await expect.poll(async () => (await spoken(page)).length).toBe(1)
  const bar = page.getByRole('group', { name: 'Lecture à voix haute' })
  while ((await bar.count()) > 0) await finish(page)
  const words = (await spoken(page)).map(({ text }) => text)
  expect(words.length).toBeGreaterThan(20)
  expect(words.join(' ')).toContain('À retenir')
  expect(words).not.toContain('Sommaire')
  expect(words).not.toContain('Notes')
  const noted = page.locator('.article-body p:has(.note-call)').first()
  const read = await noted.evaluate((paragraph) => {
    const copy = paragraph.cloneNode(true) as HTMLElement
    for (const call of copy.querySelectorAll('.note-call')) call.remove()
    return copy.textContent ?? ''
  })
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  expect(plain(words.join(' '))).toContain(plain(read))
})
