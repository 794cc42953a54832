import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { typeset } from '@/lib/articles/typography.rules'
import { listCommentsOf, type PersonalComment } from '@/lib/readers/person.queries'
import { findAuthorOf, listSanctions } from '@/lib/sanctions/sanction.queries'
import { kindNames, termNames } from '@/lib/sanctions/sanction.rules'
import { id } from '@/lib/typed-text.rules'
import { said } from '../../../_components/said'
import { sanction } from '../../sanctions/actions'
import { Sanctions } from '../../sanctions/sanctions'

export const metadata: Metadata = { title: 'Auteur d’un commentaire' }

const LATEST = 30
const done: Record<string, string> = {
  sanction: 'C’est décidé, et cette personne en est prévenue si son adresse est gardée.',
  levee: 'La sanction est levée.',
}
const states: Record<PersonalComment['state'], string> = {
  waiting: 'attend',
  approved: 'accepté',
  rejected: 'refusé',
  spam: 'indésirable',
  withdrawn: 'retiré',
}

type Props = {
  params: Promise<{ comment: string }>
  searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }>
}

/** Whoever wrote a comment: what else they wrote, what was decided about them, and what may be. */
export default async function AuthorPage({ params, searchParams }: Props) {
  await requireStaff('moderate-comments')
  const wanted = id.safeParse((await params).comment)
  const author = wanted.success ? await findAuthorOf(wanted.data) : null
  if (!wanted.success || !author) notFound()
  const [written, given] = await Promise.all([
    listCommentsOf(author.emailHash, LATEST),
    listSanctions(LATEST, author.emailHash),
  ])
  return (
    <main className="newsroom-page">
      <h1>{author.name}</h1>
      <p>
        <a href="/admin/moderation">Commentaires en attente</a> · <a href="/admin/moderation/sanctions">Sanctions</a>
      </p>
      <p role="status">{said(await searchParams, done)}</p>
      <h2>Sanctionner</h2>
      <form action={sanction} className="discussion-rules">
        <input type="hidden" name="commentId" value={wanted.data} />
        <fieldset>
          <legend className="label">Sanction</legend>
          {(['warning', 'suspension'] as const).map((kind) => (
            <label key={kind} className="choice">
              <input type="radio" name="kind" value={kind} required /> {kindNames[kind]}
            </label>
          ))}
        </fieldset>
        <label className="label" htmlFor="days">
          Durée d’une suspension
        </label>
        <select id="days" name="days" className="field" defaultValue="7">
          {Object.entries(termNames).map(([days, name]) => (
            <option key={days} value={days}>
              {name}
            </option>
          ))}
        </select>
        <label className="choice">
          <input type="checkbox" name="network" value="1" /> Son réseau aussi, pour un mois au plus
        </label>
        <label className="label" htmlFor="reason">
          Motif (cette personne le lira)
        </label>
        <textarea id="reason" name="reason" className="field" rows={3} maxLength={500} required />
        <button type="submit" className="button button-strong">
          Décider
        </button>
      </form>
      <h2>Ce qui a été décidé</h2>
      {given.length === 0 ? <p className="hint">Rien encore.</p> : <Sanctions sanctions={given} back={wanted.data} />}
      <h2>Ses commentaires</h2>
      <ol className="queue">
        {written.map(({ id: each, headline, path, body, state, postedAt }) => (
          <li key={each} className="queued">
            <p className="hint">
              Sur <a href={path}>{typeset(headline)}</a> · <Moment at={postedAt} /> · {states[state]}
            </p>
            <p className="queued-text" dir="auto">
              {body}
            </p>
          </li>
        ))}
      </ol>
    </main>
  )
}
