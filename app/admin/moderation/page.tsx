import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { countQueue } from '@/lib/moderation/comment-queue.queries'
import { countDesk } from '@/lib/moderation/count-desk'
import { saidOf } from '@/lib/moderation/moderation.rules'
import { queueAddress, type View } from '@/lib/moderation/queue.rules'
import { readQueue } from '@/lib/moderation/read-queue'
import { said } from '../_components/said'
import { decide } from './actions'
import { Desk } from './desk.client'
import { PER_PAGE } from './per-page'
import { MOST_COUNTED } from './queue-hint.client'

export const metadata: Metadata = { title: 'Commentaires' }

const done = { approve: saidOf('approve', 1), reject: saidOf('reject', 1), spam: saidOf('spam', 1) }
const titles: Record<View, string> = {
  attente: 'Commentaires en attente',
  suspects: 'Commentaires suspects',
  parus: 'Commentaires parus sans lecture',
  indesirables: 'Commentaires indésirables',
  decides: 'Commentaires décidés',
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ModerationPage({ searchParams }: Props) {
  const staff = await requireStaff('moderate-comments')
  const address = await searchParams
  const { vue: view, q: search } = queueAddress.parse(address)
  const [initial, counts, total] = await Promise.all([
    readQueue({ view, search, limit: PER_PAGE }),
    countDesk(),
    countQueue(view, { search, limit: MOST_COUNTED + 1 }),
  ])
  return (
    <main className="newsroom-page">
      <h1>{titles[view]}</h1>
      <Desk
        key={`${view} ${search}`}
        {...{ view, search, initial, counts, total }}
        me={staff.accountId}
        greeting={said(address, done)}
        action={decide}
      />
    </main>
  )
}
