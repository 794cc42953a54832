import type { Staff } from '@/app/_desk/caller'
import { can } from '@/lib/accounts/capability.rules'
import { countOpenReports } from '@/lib/error-reports/error-report.queries'
import { countQueue } from '@/lib/moderation/comment-queue.queries'
import { leaveNewsroom } from '../compte/actions'

/** The newsroom's rooms, as far as one may enter them. */
export async function NewsroomHeader({ staff, paper }: { staff: Staff; paper: string }) {
  const reports = can(staff.roles, 'handle-error-reports') ? await countOpenReports() : 0
  const waiting = can(staff.roles, 'moderate-comments') ? await countQueue('attente') : 0
  return (
    <header className="newsroom-header">
      <a href="/" className="newsroom-name">
        {paper}
      </a>
      <nav aria-label="Rédaction">
        <ul>
          {can(staff.roles, 'write-articles') && (
            <li>
              <a href="/admin">Aujourd’hui</a>
            </li>
          )}
          {can(staff.roles, 'write-articles') && (
            <li>
              <a href="/admin/articles">Articles</a>
            </li>
          )}
          {can(staff.roles, 'write-articles') && (
            <li>
              <a href="/admin/media">Médiathèque</a>
            </li>
          )}
          {can(staff.roles, 'arrange-front') && (
            <li>
              <a href="/admin/une">La une</a>
            </li>
          )}
          {can(staff.roles, 'handle-error-reports') && (
            <li>
              <a href="/admin/signalements">Signalements{reports > 0 && ` (${reports})`}</a>
            </li>
          )}
          {can(staff.roles, 'moderate-comments') && (
            <li>
              <a href="/admin/moderation">Commentaires{waiting > 0 && ` (${waiting})`}</a>
            </li>
          )}
          {can(staff.roles, 'read-audience') && (
            <li>
              <a href="/admin/audience">Audience</a>
            </li>
          )}
          {can(staff.roles, 'manage-redirects') && !can(staff.roles, 'manage-newspaper') && (
            <li>
              <a href="/admin/reglages/redirections">Redirections</a>
            </li>
          )}
          {can(staff.roles, 'manage-newspaper') && (
            <li>
              <a href="/admin/reglages">Réglages</a>
            </li>
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
