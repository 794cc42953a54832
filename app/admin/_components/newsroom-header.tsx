import type { Staff } from '@/app/_desk/caller'
import { type Capability, can } from '@/lib/accounts/capability.rules'
import { countOpenReports } from '@/lib/error-reports/error-report.queries'
import { countQueue } from '@/lib/moderation/comment-queue.queries'
import { countWaitingReplies } from '@/lib/replies/reply-list.queries'
import { leaveNewsroom } from '../compte/actions'

/** The newsroom's rooms, as far as one may enter them. */
export async function NewsroomHeader({ staff, paper }: { staff: Staff; paper: string }) {
  const may = (capability: Capability) => can(staff.roles, capability)
  const [reports, waiting, replies] = await Promise.all([
    may('handle-error-reports') ? countOpenReports() : 0,
    may('moderate-comments') ? countQueue('attente') : 0,
    may('handle-replies') ? countWaitingReplies() : 0,
  ])
  const rooms: [href: string, name: string, isOpen: boolean, count?: number][] = [
    ['/admin', 'Aujourd’hui', may('write-articles')],
    ['/admin/articles', 'Articles', may('write-articles')],
    ['/admin/calendrier', 'Calendrier', may('write-articles')],
    ['/admin/media', 'Médiathèque', may('write-articles')],
    ['/admin/une', 'La une', may('arrange-front')],
    ['/admin/signalements', 'Signalements', may('handle-error-reports'), reports],
    ['/admin/reponses', 'Droits de réponse', may('handle-replies'), replies],
    ['/admin/moderation', 'Commentaires', may('moderate-comments'), waiting],
    ['/admin/audience', 'Audience', may('read-audience')],
    ['/admin/reglages/redirections', 'Redirections', may('manage-redirects') && !may('manage-newspaper')],
    ['/admin/reglages', 'Réglages', may('manage-newspaper')],
  ]
  return (
    <header className="newsroom-header">
      <a href="/" className="newsroom-name">
        {paper}
      </a>
      <nav aria-label="Rédaction">
        <ul>
          {rooms.map(
            ([href, name, isOpen, count = 0]) =>
              isOpen && (
                <li key={href}>
                  <a href={href}>
                    {name}
                    {count > 0 && ` (${count})`}
                  </a>
                </li>
              ),
          )}
        </ul>
      </nav>
      <form action={leaveNewsroom} className="newsroom-who">
        <a href="/admin/compte">{staff.name}</a>
        <button type="submit" className="button button-small">
          Se déconnecter
        </button>
      </form>
    </header>
  )
}
