import { gzipSync } from 'node:zlib'
import { pageKinds } from './page-kinds'

/** What a first view of a page may weigh, in bytes as sent (gzip; fonts are compressed by themselves). */
const BUDGETS = { html: 12_288, css: 12_288, script: 6144, fonts: 92_160 }

type Kind = keyof typeof BUDGETS
type Weight = { page: string } & Record<Kind, number>

const kinds = Object.keys(BUDGETS) as Kind[]

/** Weighs each kind of readers' page on a running site. Answers a table, and what is over its budget. */
export async function weighPages(url: string): Promise<{ table: string; over: string[] }> {
  const weights: Weight[] = []
  for (const { name, path } of pageKinds) weights.push({ page: name, ...(await weigh(url, path)) })
  const over = weights.flatMap((weight) =>
    kinds
      .filter((kind) => weight[kind] > BUDGETS[kind])
      .map((kind) => `${weight.page}: ${weight[kind]} bytes of ${kind}, ${BUDGETS[kind]} allowed`),
  )
  const row = (cells: (string | number)[]) => cells.map((cell) => String(cell).padStart(21)).join('')
  const lines = weights.map((weight) => row([weight.page, ...kinds.map((kind) => weight[kind])]))
  return { table: [row(['page', ...kinds]), ...lines, row(['budget', ...Object.values(BUDGETS)])].join('\n'), over }
}

async function weigh(url: string, path: string): Promise<Record<Kind, number>> {
  const answer = await fetch(url + path)
  const document = await answer.text()
  const addresses = (pattern: RegExp) => [...document.matchAll(pattern)].map((found) => found[1] ?? '')
  const styles = addresses(/<link rel="stylesheet" href="(\/_next[^"]+)"/g)
  const scripts = addresses(/<script[^>]* src="([^"]+)"/g)
  // the faces that a first view asks for are the preloaded ones: the others wait for a character or a slant of theirs
  const fonts = [...(answer.headers.get('link') ?? '').matchAll(/<([^>]+)>/g)].map((found) => found[1] ?? '')
  // a page that could not be had, or weighed, weighs nothing
  if (![200, 404].includes(answer.status) || [styles, scripts, fonts].some((found) => found.length === 0)) {
    throw new Error(
      `${path} answers ${answer.status} with ${styles.length} styles, ${scripts.length} scripts, ${fonts.length} faces`,
    )
  }
  // the conversation weighs what its readers write, and so does what crawlers are told of it
  const alone = document
    .replace(/<ol class="comment-thread">.*?<\/ol>/s, '')
    .replace(/<script type="application\/ld\+json">[^<]*"@type":"Comment".*?<\/script>/s, '')
  const sum = async (paths: string[]) => (await Promise.all(paths.map((each) => sent(url + each)))).reduce(add, 0)
  return {
    html: gzipSync(alone, { level: 9 }).length,
    css: await sum(styles),
    script: await sum(scripts),
    fonts: await sum(fonts),
  }
}

const add = (one: number, other: number) => one + other

/** Bytes of an answer's body as they travel. */
async function sent(address: string): Promise<number> {
  const answer = await fetch(address, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return Number(answer.headers.get('content-length'))
}
