import { findName } from '../accounts/account.queries'
import { countDesk } from './count-desk'
import type { DeskEvent } from './desk-event.rules'
import { type DeskNews, listenForNews } from './desk-news.queries'
import { listRecentRulings } from './history.queries'
import { listOpened } from './opened.queries'

type Listener = (event: DeskEvent) => void

/** Milliseconds in which what happens is counted once: a flood of comments is one number. */
const CALM = 300
/** Milliseconds after which whoever has gone without a word is seen to be gone. */
const ROUND = 30_000

const listeners = new Set<Listener>()
let following: Promise<() => void> | null = null

const tell: Listener = (event) => {
  for (const listener of listeners) listener(event)
}

/** Does some work once for all that asks for it within {@link CALM}, and once more for what asks meanwhile. */
function calmly(work: () => Promise<void>): () => void {
  let state: 'idle' | 'due' | 'again' = 'idle'
  return function ask() {
    if (state !== 'idle') {
      state = 'again'
      return
    }
    state = 'due'
    setTimeout(async () => {
      // a database that does not answer is asked again at the next news
      await work().catch(() => {})
      const isAsked = state === 'again'
      state = 'idle'
      if (isAsked) ask()
    }, CALM).unref()
  }
}

const recount = calmly(async () => tell({ event: 'counts', data: await countDesk() }))
const lookRound = calmly(async () => tell({ event: 'opened', data: await listOpened() }))

async function pass(news: DeskNews): Promise<void> {
  if (news.kind === 'opened') return lookRound()
  recount()
  if (news.kind === 'undone') tell({ event: 'undone', data: { commentId: news.commentId } })
  if (news.kind === 'ruled') {
    const { by: accountId, commentId, decision } = news
    const name = await findName(accountId).catch(() => null)
    tell({
      event: 'ruled',
      data: { commentId, decision, accountId, name: name ?? 'quelqu’un', at: new Date().toISOString() },
    })
  }
}

async function listen(): Promise<() => void> {
  // in their order, though a name is looked up for some: a taking back that is told before its ruling is never heard of
  let passed = Promise.resolve()
  const stop = await listenForNews(
    (news) => {
      passed = passed.then(() => pass(news)).catch(() => {})
    },
    () => {
      recount()
      lookRound()
    },
  )
  const round = setInterval(lookRound, ROUND)
  round.unref()
  return () => {
    clearInterval(round)
    stop()
  }
}

/** Tells what happens at the moderators' desk, beginning with how things are. One connection hears it for all. Answers how to stop. */
export async function followDesk(listener: Listener): Promise<() => void> {
  listeners.add(listener)
  following ??= listen()
  const heard = following
  const leave = () => {
    listeners.delete(listener)
    if (listeners.size > 0 || following !== heard) return
    following = null
    void heard.then((stop) => stop()).catch(() => {})
  }
  try {
    await heard
    const [counts, opened, recent] = await Promise.all([countDesk(), listOpened(), listRecentRulings()])
    listener({ event: 'counts', data: counts })
    listener({ event: 'opened', data: opened })
    listener({ event: 'recent', data: recent })
    return leave
  } catch (fault) {
    leave()
    throw fault
  }
}
