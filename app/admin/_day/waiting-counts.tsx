import type { Staff } from '@/app/_desk/caller'
import { can } from '@/lib/accounts/capability.rules'
import { countProposedAssignments } from '@/lib/assignments/story.queries'
import { countOpenReports } from '@/lib/error-reports/error-report.queries'
import { countQueue } from '@/lib/moderation/comment-queue.queries'

/** What readers and colleagues wait for, counted, each count leading to where it is seen to. */
export async function WaitingCounts({ staff: { roles } }: { staff: Staff }) {
  const [stories, reports, comments] = await Promise.all([
    can(roles, 'approve-articles') ? countProposedAssignments() : null,
    can(roles, 'handle-error-reports') ? countOpenReports() : null,
    can(roles, 'moderate-comments') ? countQueue('attente') : null,
  ])
  const counts = [
    { count: stories, href: '/admin/calendrier', one: 'sujet proposé', many: 'sujets proposés' },
    { count: reports, href: '/admin/signalements', one: 'erreur signalée', many: 'erreurs signalées' },
    { count: comments, href: '/admin/moderation', one: 'commentaire retenu', many: 'commentaires retenus' },
  ]
  return (
    <ul className="day-counts">
      {counts.map(
        ({ count, href, one, many }) =>
          count !== null && (
            <li key={href}>
              <a href={href}>
                {count === 0
                  ? `Aucun${one.startsWith('erreur') ? 'e' : ''} ${one}`
                  : `${count} ${count > 1 ? many : one}`}
              </a>
            </li>
          ),
      )}
    </ul>
  )
}
