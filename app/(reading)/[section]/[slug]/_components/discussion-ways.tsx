import type { DiscussionPage } from '@/lib/comments/thread.queries'
import { ORDERS, type Order } from '@/lib/comments/thread.rules'

const names: Record<Order, string> = { anciens: 'Plus anciens', recents: 'Plus récents', utiles: 'Plus utiles' }
const next: Record<Order, string> = {
  anciens: 'Commentaires suivants',
  recents: 'Commentaires plus anciens',
  utiles: 'Commentaires suivants',
}
const previous: Record<Order, string> = {
  anciens: 'Commentaires précédents',
  recents: 'Commentaires plus récents',
  utiles: 'Commentaires précédents',
}

/** Where a page of an article's discussion is. `start`: the comment it begins with, or its number among the most useful. */
export function discussionAddress(path: string, order: Order, start: number | null): string {
  const isFirst = start === null || (order === 'utiles' && start === 1)
  if (order === 'anciens') return isFirst ? `${path}#commentaires` : `${path}/commentaires?depuis=${start}#commentaires`
  const more = isFirst ? '' : order === 'utiles' ? `&page=${start}` : `&depuis=${start}`
  return `${path}/commentaires?tri=${order}${more}#commentaires`
}

/** The orders in which a discussion may be read. */
export function DiscussionOrders({ path, order }: { path: string; order: Order }) {
  return (
    <ul className="discussion-orders" aria-label="Ordre des commentaires">
      {ORDERS.map((each) => (
        <li key={each}>
          <a href={discussionAddress(path, each, null)} aria-current={each === order || undefined}>
            {names[each]}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The way to the pages beside this one. */
export function DiscussionPages({ path, order, page }: { path: string; order: Order; page: DiscussionPage }) {
  if (page.next === undefined && page.previous === undefined) return null
  return (
    <nav className="list-pages" aria-label="Pages de la discussion">
      <p>
        {page.previous !== undefined && (
          <a className="button" rel="prev" href={discussionAddress(path, order, page.previous)}>
            {previous[order]}
          </a>
        )}{' '}
        {page.next !== undefined && (
          <a className="button" rel="next" href={discussionAddress(path, order, page.next)}>
            {next[order]}
          </a>
        )}
      </p>
    </nav>
  )
}
