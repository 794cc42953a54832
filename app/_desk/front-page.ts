import 'server-only'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { listMostRead } from '@/lib/audience/most-read.queries'
import { listOffered } from '@/lib/front/front.queries'
import { frontOf, type Placed } from '@/lib/front/front.rules'
import { ourSections } from './newspaper'

const MOST_READ = 5

/** The front page as it stands with these articles in their places, and what is beside its wire. */
export async function frontWith(wanted: Promise<Placed<ArticleSummary>>) {
  const sections = await ourSections()
  const [placed, offered] = await Promise.all([wanted, listOffered(sections)])
  const front = frontOf(placed, offered, sections)
  return { front, beside: await besideWire(front.choices) }
}

/** What the newsroom recommends; while it recommends nothing, what was read most in a day, as of the front page's last change. */
async function besideWire(choices: ArticleSummary[]) {
  if (choices.length > 0) return { title: 'Choix de la rédaction', href: '/les-plus-lus#choix', articles: choices }
  return { title: 'Les plus lus', href: '/les-plus-lus', articles: await listMostRead(24, MOST_READ) }
}
