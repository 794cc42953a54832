import { expect, test } from '@playwright/test'
import postgres from 'postgres'
import { Keeper } from '../../app/admin/articles/[id]/_keeping/keeper.client'
import type { SaveAnswer } from '../../app/admin/articles/[id]/_keeping/text-requests.client'
import type { ArticleContent } from '../../lib/articles/article.rules'
import { connectionOptions } from '../../lib/database'
import { startServerAndSite } from '../../lib/operations/testing/server-and-site'
import { signInAt } from '../fixtures'
import { type NextServer, startNext } from './next-servers'

const KILLS = Number(process.env.KILLS ?? 100)

const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
const lineOf = (number: number) => `Ligne ${number}.`
const contentOf = (lines: number): ArticleContent => ({
  headline: 'Un texte écrit pendant que le serveur meurt',
  standfirst: '',
  body: {
    type: 'doc',
    content: Array.from({ length: Math.max(1, lines) }, (_, line) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: lineOf(line + 1) }],
    })),
  },
  slug: '',
  sectionId: null,
  bylines: [],
  keywords: [],
  lead: null,
})

test(`${KILLS} kills of the server during autosave, and restarts of PostgreSQL, lose no acknowledged save`, async ({
  page,
}) => {
  test.setTimeout(600_000)
  const { site, shared, accounts, restartPostgres, remove } = await startServerAndSite()
  const env = { ...site.env, ...shared, NEXTAUTH_URL: site.url, NEXTAUTH_SECRET: shared.SESSION_SECRET }
  const sql = postgres({ ...connectionOptions(shared.DATABASE_URL), max: 1, onnotice: () => {} })
  const pending = new Set<Promise<NextServer>>()
  const launch = () => {
    const server = startNext(env)
    pending.add(server)
    return server
  }
  try {
    await signInAt(page, site.url, 'editor', accounts)
    await page.getByRole('button', { name: 'Nouvel article' }).click()
    await page.waitForURL(/\/admin\/articles\/\d+$/)
    const articleId = Number(page.url().split('/').at(-1))
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    await page.close()
    await site.stop()

    // two start while one is written to: starting is what takes the time
    const coming = [launch(), launch()]
    let server = await launch()
    let lines = 0
    let acknowledged = 0
    let saves = 0
    let unanswered = 0
    let underWay = 0
    let cutShort = 0
    const conflicts: unknown[] = []
    const send = async ({ articleId: id, ...text }: { articleId: number }): Promise<SaveAnswer | null> => {
      underWay++
      const count = (text as unknown as { content: ArticleContent }).content.body.content.length
      try {
        const response = await fetch(`${server.url}/admin/articles/${id}/texte`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', cookie, origin: server.url },
          body: JSON.stringify(text),
        })
        const answer = (await response.json()) as SaveAnswer
        if (answer.ok) {
          acknowledged = Math.max(acknowledged, count)
          saves++
        }
        return answer
      } catch {
        unanswered++
        return null
      } finally {
        underWay--
      }
    }
    const keeper = new Keeper({
      articleId,
      accountId: 1,
      session: 'un-onglet-qui-ecrit',
      base: { number: 1, content: contentOf(0) },
      read: () => contentOf(lines),
      send,
      keep: async () => {},
      forget: async () => {},
      isOnline: () => true,
      onState: () => {},
      onConflict: (stale) => void conflicts.push(stale),
    })
    let isWriting = true
    const writing = (async () => {
      while (isWriting) {
        lines++
        keeper.touch()
        keeper.flush()
        await sleep(50)
      }
    })()

    /** The lines the newest version has. */
    const kept = async (): Promise<string[]> => {
      const [row] = await sql`select v.body from articles a join article_versions v on v.id = a.latest_version_id
        where a.id = ${articleId}`
      return row?.body.content.map((paragraph: { content: { text: string }[] }) => paragraph.content[0]?.text)
    }
    for (let kills = 1; kills <= KILLS; kills++) {
      coming.push(launch())
      const before = saves
      await expect.poll(() => saves, { timeout: 30_000, intervals: [5] }).toBeGreaterThan(before)
      await sleep(Math.random() * 150)
      if (kills % 25 === 0) await restartPostgres()
      cutShort += underWay
      await server.kill()
      // what was acknowledged until now: the reading that follows is of a later moment
      const promised = acknowledged
      const found = await kept()
      expect(found.length, `after kill ${kills}`).toBeGreaterThanOrEqual(promised)
      expect(found).toEqual(Array.from({ length: found.length }, (_, line) => lineOf(line + 1)))
      server = (await coming.shift()) ?? server
    }
    isWriting = false
    await writing
    expect(await keeper.saveNow()).not.toBeNull()
    keeper.stop()
    expect(await kept()).toHaveLength(lines)
    expect(conflicts).toEqual([])
    // kills that met no save would prove nothing
    expect(cutShort).toBeGreaterThan(KILLS / 10)
    const [{ versions } = { versions: 0 }] = await sql`select count(*)::int as versions from article_versions
      where article_id = ${articleId}`
    console.log(
      `${KILLS} kills: ${saves} saves acknowledged, ${cutShort} under way when the server died, ${unanswered} unanswered, 0 lost; ${lines} lines written, ${versions} versions kept`,
    )
  } finally {
    await sql.end({ timeout: 1 })
    for (const each of pending) await (await each.catch(() => null))?.kill()
    await remove()
  }
})
