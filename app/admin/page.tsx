import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { can } from '@/lib/accounts/capability.rules'
import { fullDayOf } from '@/lib/articles/dates.rules'
import { LegalDuties } from './_components/legal-duties'
import { findDay } from './_day/find-day'
import { WhatGoesOut } from './_day/what-goes-out'
import { WhatWaits } from './_day/what-waits'
import { WhatWasMissed } from './_day/what-was-missed'
import { startArticle } from './articles/actions'
import './day.css'

export const metadata: Metadata = { title: 'Aujourd’hui' }

/** What a day looks like: what waits for whoever opens it, what goes out today, what was missed. */
export default async function DayPage() {
  const staff = await requireStaff()
  // who only moderates has one place to be
  if (!can(staff.roles, 'write-articles')) redirect('/admin/moderation')
  const now = new Date()
  const approves = can(staff.roles, 'approve-articles')
  const day = await findDay({ accountId: staff.accountId, approves, now })
  return (
    <main className="newsroom-page day">
      <header className="day-head">
        <h1>Aujourd’hui</h1>
        <p className="hint">{fullDayOf(now)}</p>
      </header>
      <LegalDuties staff={staff} />
      <form action={startArticle} className="newsroom-bar">
        <button type="submit" className="button button-strong">
          Nouvel article
        </button>
        <a href="/admin/calendrier/nouveau" className="button">
          Proposer un sujet
        </a>
      </form>
      <WhatWasMissed day={day} now={now} />
      <div className="day-columns">
        <WhatWaits day={day} staff={staff} now={now} />
        <WhatGoesOut day={day} />
      </div>
    </main>
  )
}
