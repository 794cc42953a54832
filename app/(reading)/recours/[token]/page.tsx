import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LegalLink } from '@/app/_components/legal/legal-link'
import { Moment } from '@/app/_components/moment'
import { findStatement, type Statement } from '@/lib/appeals/appeal.queries'
import { appealsEnd, isAppealable, outcomeNames } from '@/lib/appeals/appeal.rules'
import { readAppealToken } from '@/lib/appeals/appeal-token'
import { dayOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { findKeptForm } from '@/lib/forms/keep-form'
import { TextPage } from '../../_components/text-page'
import { Fault } from '../../[section]/[slug]/_components/fault'
import { FieldLabel, fieldProps } from '../../[section]/[slug]/_components/form-field'
import { contest } from './actions'

export const metadata: Metadata = {
  title: 'Une décision de modération',
  robots: { index: false, follow: false },
  // the address is the key to it; the form's own origin has to be told
  referrer: 'same-origin',
}

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ brouillon?: string | string[] }>
}

/** Why a comment was refused or removed, and the way to have somebody else look at it (DSA, article 17). */
export default async function StatementPage({ params, searchParams }: Props) {
  const { token } = await params
  const rulingId = readAppealToken(token)
  const statement = rulingId === null ? null : await findStatement(rulingId)
  if (!statement || !isAppealable(statement.decision)) notFound()
  const { brouillon } = await searchParams
  const kept = typeof brouillon === 'string' ? await findKeptForm(brouillon, 'appeal') : null
  const { headline, path, body, reason, decidedAt, findings, appeal } = statement
  const found = findings.filter(({ weight }) => weight === 'hold')
  return (
    <TextPage title="Une décision de modération">
      <dl className="receipt">
        <dt>Article</dt>
        <dd>
          <a href={`${path}#commentaires`}>{typeset(headline)}</a>
        </dd>
        <dt>Votre commentaire</dt>
        <dd dir="auto" className="kept-words">
          {body || 'Il a été effacé.'}
        </dd>
        <dt>Décision</dt>
        <dd>
          <Moment at={decidedAt} />
          {'\u202f'}: il n’est pas en ligne. Une personne de la rédaction l’a lu et en a décidé.
        </dd>
        <dt>Motif</dt>
        <dd>
          {typeset(reason)} (<LegalLink to="/charte#moderation">nos règles</LegalLink>)
        </dd>
        {/* what was found went with its words */}
        {body !== '' && (
          <>
            <dt>Part d’un automate</dt>
            <dd>
              {found.length > 0
                ? typeset(`Le site l’avait retenu pour lecture : ${found.map(({ says }) => says).join(' ')}`)
                : 'Aucune.'}
            </dd>
          </>
        )}
        {appeal && <Appeal appeal={appeal} />}
      </dl>
      {!appeal && body !== '' && (
        <Contest token={token} end={appealsEnd(decidedAt)} typed={kept?.typed.words} messages={kept?.messages ?? {}} />
      )}
    </TextPage>
  )
}

function Appeal({ appeal }: { appeal: NonNullable<Statement['appeal']> }) {
  const { words, createdAt, outcome, outcomeWords, decidedAt } = appeal
  return (
    <>
      <dt>Votre recours</dt>
      <dd>
        <Moment at={createdAt} />
        <span className="kept-words"> {words}</span>
      </dd>
      <dt>Ce qui en a été décidé</dt>
      <dd role="status">
        {outcome && decidedAt ? (
          <>
            <Moment at={decidedAt} />
            {'\u202f'}: {typeset(outcomeNames[outcome])} <span className="kept-words">{outcomeWords}</span>
          </>
        ) : (
          'Une autre personne l’examine. Sa décision paraîtra ici, et vous sera écrite.'
        )}
      </dd>
    </>
  )
}

type ContestProps = { token: string; end: Date; typed?: string; messages: Record<string, string> }

function Contest({ token, end, typed, messages }: ContestProps) {
  if (end < new Date()) {
    return (
      <p>
        Le délai pour la contester ici est passé depuis le {dayOf(end)}. Vous pouvez saisir la justice, ou{' '}
        <a href="/contact">écrire à la rédaction</a>.
      </p>
    )
  }
  return (
    <>
      <h2 id="contester">Contester cette décision</h2>
      <p>
        Une autre personne de la rédaction l’examinera. C’est possible une fois, jusqu’au {dayOf(end)}
        {'\u202f'}; vous pouvez aussi saisir la justice.
      </p>
      {messages[''] && (
        <p role="alert" className="notice">
          {messages['']}
        </p>
      )}
      <form action={contest} className="report-form">
        <input type="hidden" name="token" value={token} />
        <div>
          <FieldLabel name="words" label="Pourquoi cette décision est infondée" />
          <textarea {...fieldProps({ name: 'words', typed, message: messages.words })} rows={6} required />
          <Fault name="words" message={messages.words} />
        </div>
        <div>
          <button type="submit" className="button button-strong">
            Envoyer le recours
          </button>
        </div>
      </form>
    </>
  )
}
