'use client'

import type { DeskCounts } from '@/lib/moderation/desk-event.rules'
import { VIEWS, type View } from '@/lib/moderation/queue.rules'

const viewNames: Record<View, string> = {
  attente: 'En attente',
  suspects: 'Suspects',
  parus: 'Parus sans lecture',
  indesirables: 'Indésirables',
  decides: 'Décidés',
}

/** The ways through the desk, each with how much there is, as it is now. */
export function QueueViews({ view, counts }: { view: View; counts: DeskCounts }) {
  const counted = (each: View) => (each in counts ? ` (${counts[each as keyof DeskCounts]})` : '')
  return (
    <nav aria-label="Files de modération">
      <ul className="queue-views">
        {VIEWS.map((each) => (
          <li key={each}>
            <a href={`/admin/moderation?vue=${each}`} aria-current={each === view ? 'page' : undefined}>
              {viewNames[each]}
              {counted(each)}
            </a>
          </li>
        ))}
        <li>
          <a href="/admin/moderation/signales">Commentaires signalés ({counts.signales})</a>
        </li>
        <li>
          <a href="/admin/moderation/recours">Recours ({counts.recours})</a>
        </li>
        <li>
          <a href="/admin/moderation/sanctions">Sanctions</a>
        </li>
        <li>
          <a href="/admin/moderation/chiffres">Chiffres</a>
        </li>
        <li>
          <a href="/admin/moderation/reglages">Règles</a>
        </li>
        <li>
          <a href="/admin/moderation/registre" download>
            Registre (CSV)
          </a>
        </li>
      </ul>
    </nav>
  )
}
