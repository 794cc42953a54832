import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type Hand, MOVES, type Move, movesFrom, type Position } from '../../lib/desk/stage.rules'
import { expect, nameOf, signIn, test } from '../fixtures'

type Manifest = { node: Record<string, { filename: string; exportedName: string }> }

/** What the build under test calls a server action. */
function actionId(file: string, name: string): string {
  const manifest: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  const found = Object.entries(manifest.node).find(
    ([, { filename, exportedName }]) => filename === `app/admin/${file}.ts` && exportedName === name,
  )
  if (!found) throw new Error(`${file} has no ${name}`)
  return found[0]
}

/** Calls an action as the browser's code calls it, with one argument of plain data. Answers what it answers. */
async function call(page: Page, path: string, id: string, input: unknown): Promise<{ text: string; redirect: string }> {
  const answer = await page.request.post(path, {
    maxRedirects: 0,
    headers: {
      'next-action': id,
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      origin: new URL(page.url()).origin,
    },
    data: JSON.stringify(input === undefined ? [] : [input]),
  })
  return { text: await answer.text(), redirect: answer.headers()['x-action-redirect'] ?? '' }
}

const reasonOf = (text: string): string =>
  /"ok":true/.test(text) ? 'ok' : (/"reason":"([\w-]+)"/.exec(text)?.[1] ?? text.slice(0, 200))

const tomorrow = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(Date.now() + 86_400_000))

/** What browsers say of a request that a page of the site makes. */
const sameSite = { 'sec-fetch-site': 'same-origin' }

let made = 0

/** The desk of one signed-in person, by the server's own doors. */
function deskOf(page: Page) {
  const moveId = actionId('articles/[id]/actions', 'moveArticle')
  const move = async (wanted: Move, articleId: number, number: number) => {
    const form = {
      move: wanted,
      articleId,
      number,
      reason: 'Pour voir',
      text: `Une version disait autre chose que la ${number}.`,
      replacesId: null,
      day: tomorrow(),
      time: '12:00',
      update: 'fault',
    }
    return reasonOf((await call(page, `/admin/articles/${articleId}`, moveId, form)).text)
  }
  const text = async (articleId: number) =>
    (await page.request.get(`/admin/articles/${articleId}/texte`, { headers: sameSite })).json()
  /** Saves another headline. Answers the version's number. */
  const write = async (articleId: number): Promise<number> => {
    const { number: base, content: present } = await text(articleId)
    made += 1
    const content = {
      ...present,
      headline: `Un mouvement ${made}`,
      standfirst: 'Un chapô.',
      slug: present.slug || `un-mouvement-${Date.now() % 1_000_000_000}-${made}`,
      sectionId: present.sectionId ?? 1,
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Un texte.' }] }] },
    }
    const answer = await page.request.post(`/admin/articles/${articleId}/texte`, {
      headers: sameSite,
      data: { base, content, editing: { session: `essai-${Date.now()}-${made}`, turn: 1 } },
    })
    const saved = await answer.json()
    expect(saved, JSON.stringify(saved)).toMatchObject({ ok: true })
    return saved.number
  }
  const begun: number[] = []
  const begin = async (): Promise<number> => {
    const { redirect } = await call(page, '/admin/articles', actionId('articles/actions', 'startArticle'), undefined)
    const articleId = Number(/articles\/(\d+)/.exec(redirect)?.[1])
    begun.push(articleId)
    return articleId
  }
  /** Leaves readers and calendars nothing of what was made here. */
  const clear = async () => {
    for (const articleId of begun) {
      for (const wanted of ['take-down', 'unschedule', 'send-back'] as const) await move(wanted, articleId, 1)
    }
  }
  /** An article that stands there, its newest version shown to nobody. */
  const articleAt = async ({ stage, standing, scheduled }: Position) => {
    const articleId = await begin()
    let number = await write(articleId)
    const must = async (wanted: Move) => expect(await move(wanted, articleId, number), wanted).toBe('ok')
    if (standing !== 'unseen') {
      await must('publish')
      if (standing === 'taken-down') await must('take-down')
      number = await write(articleId)
    }
    if (scheduled) await must('schedule')
    if (stage === 'submitted') await must('submit')
    if (stage === 'ready') await must('approve')
    return { articleId, number: await write(articleId) }
  }
  return { move, articleAt, clear }
}

/** The states of the newsroom's list, as they come one after the other. */
const states: Record<string, Position> = {
  draft: { stage: 'draft', standing: 'unseen', scheduled: false },
  submitted: { stage: 'submitted', standing: 'unseen', scheduled: false },
  ready: { stage: 'ready', standing: 'unseen', scheduled: false },
  scheduled: { stage: 'ready', standing: 'unseen', scheduled: true },
  published: { stage: 'draft', standing: 'online', scheduled: false },
  'taken down': { stage: 'draft', standing: 'taken-down', scheduled: false },
}

/** Lets a journalist publish alone, or has them ask again. */
async function letPublish(administrator: Page, alone: boolean) {
  await administrator.goto('/admin/reglages/membres')
  const member = administrator.locator('details.member', { hasText: nameOf('journalist') })
  await member.locator('summary').click()
  const name = alone ? 'Laisser publier sans validation' : 'Demander une validation avant publication'
  await member.getByRole('button', { name }).click()
  await expect(administrator.getByText('C’est fait.')).toBeVisible()
}

test('every move of every state by every role answers as the table in the rules says', async ({ fresh }) => {
  test.setTimeout(600_000)
  const open = async (role: string) => {
    const page = await (await fresh()).newPage()
    await signIn(page, role)
    return page
  }
  const editor = deskOf(await open('editor'))
  const administrator = await open('administrator')
  const wrong: string[] = []
  const tryAll = async (who: string, page: Page, hand: Hand) => {
    const desk = deskOf(page)
    for (const [state, position] of Object.entries(states)) {
      const allowed = movesFrom(position, hand)
      // what is refused leaves it where it is
      const still = await editor.articleAt(position)
      for (const move of MOVES) {
        const at = allowed.includes(move) ? await editor.articleAt(position) : still
        const told = await desk.move(move, at.articleId, at.number)
        const expected = allowed.includes(move)
          ? ['ok']
          : movesFrom(position, 'approves').includes(move) || hand === 'none'
            ? ['forbidden']
            : ['forbidden', 'move-not-possible', 'not-published']
        if (!expected.includes(told)) wrong.push(`${who}, ${state}, ${move}: ${told}`)
      }
    }
  }
  const journalist = await open('journalist')
  await tryAll('journalist', journalist, 'proposes')
  await letPublish(administrator, true)
  try {
    await tryAll('journalist who publishes alone', journalist, 'publishes')
  } finally {
    await letPublish(administrator, false)
  }
  await tryAll('editor', await open('editor'), 'approves')
  await tryAll('administrator', administrator, 'approves')
  await tryAll('moderator', await open('moderator'), 'none')
  const nobody = await (await fresh()).newPage()
  await nobody.goto('/admin/connexion')
  const { articleId, number } = await editor.articleAt({ stage: 'submitted', standing: 'unseen', scheduled: false })
  for (const move of MOVES) {
    const told = await deskOf(nobody).move(move, articleId, number)
    if (told !== 'signed-out') wrong.push(`nobody, ${move}: ${told}`)
  }
  await editor.clear()
  expect(wrong).toEqual([])
})
