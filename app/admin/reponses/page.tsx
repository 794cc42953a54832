import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { repliesAddress } from '@/lib/replies/reply.rules'
import { countWaitingReplies, listDecidedReplies, listWaitingReplies } from '@/lib/replies/reply-list.queries'
import { ReplyRow } from './reply-row'
import './replies.css'

export const metadata: Metadata = { title: 'Droits de réponse' }

const MOST = 100

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Requests for an answer: those that wait, whose time ends first, then those that were decided on, page by page. */
export default async function RepliesPage({ searchParams }: Props) {
  await requireStaff('handle-replies')
  const { page } = repliesAddress.parse(await searchParams)
  const [waiting, total, decided] = await Promise.all([
    listWaitingReplies(MOST),
    countWaitingReplies(),
    listDecidedReplies(page),
  ])
  const now = new Date()
  return (
    <main className="newsroom-page">
      <h1>Droits de réponse</h1>
      <p className="my-3 max-w-measure">
        Toute personne nommée ou désignée dans un article peut y répondre. La demande vient dans les trois mois de la
        parution{'\u202f'}; la réponse paraît dans les trois jours de sa réception, gratuitement, pas plus longue que
        l’article et en 200 lignes au plus, et reste aussi longtemps que lui (loi du 21 juin 2004, article 1-1, III
        {'\u202f'}; décret du 24 octobre 2007).
      </p>
      <p>
        <a className="button" href="/admin/reponses/nouvelle">
          Enregistrer une demande
        </a>
      </p>
      <h2 id="attente">À décider{total > 0 && ` (${total})`}</h2>
      {waiting.length === 0 ? (
        <p>Aucune demande n’attend.</p>
      ) : (
        <ol aria-labelledby="attente">
          {waiting.map((reply) => (
            <ReplyRow key={reply.id} reply={reply} now={now} />
          ))}
        </ol>
      )}
      {total > waiting.length && <p className="hint">Les suivantes paraîtront ici à mesure que vous décidez.</p>}
      <h2 id="decidees">Décidées</h2>
      {decided.replies.length === 0 ? (
        <p>{page === 1 ? 'Aucune pour l’instant.' : 'Il n’y en a pas davantage.'}</p>
      ) : (
        <ol aria-labelledby="decidees">
          {decided.replies.map((reply) => (
            <ReplyRow key={reply.id} reply={reply} now={now} />
          ))}
        </ol>
      )}
      {(decided.more || page > 1) && (
        <nav className="newsroom-bar mt-4" aria-label="Pages de la liste">
          {page > 1 && (
            <a className="button" href={`/admin/reponses?page=${page - 1}#decidees`}>
              Page précédente
            </a>
          )}
          {decided.more && (
            <a className="button" href={`/admin/reponses?page=${page + 1}#decidees`}>
              Page suivante
            </a>
          )}
        </nav>
      )}
    </main>
  )
}
