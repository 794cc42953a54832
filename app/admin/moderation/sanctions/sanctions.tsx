import { Moment } from '@/app/_components/moment'
import { typeset } from '@/lib/articles/typography.rules'
import type { Sanction } from '@/lib/sanctions/sanction.queries'
import { kindNames } from '@/lib/sanctions/sanction.rules'
import { lift } from './actions'

type Props = {
  sanctions: Sanction[]
  /** The comment of whose author's page this is. */
  back?: number
}

/** Sanctions in a list, each to be lifted while it is in force. */
export function Sanctions({ sanctions, back }: Props) {
  return (
    <ol className="queue">
      {sanctions.map(({ id, kind, name, reason, hasNetwork, createdAt, createdBy, endsAt, ...rest }) => (
        <li key={id} className="queued">
          <p>
            <strong dir="auto">{name || 'Auteur effacé'}</strong>{' '}
            <span className="hint">
              {kindNames[kind]}
              {hasNetwork && ', réseau compris'}
            </span>
          </p>
          <p className="queued-text">{typeset(reason)}</p>
          <p className="hint">
            {createdBy}, <Moment at={createdAt} />
            {kind === 'suspension' && (
              <>
                {' '}
                · jusqu’au <Moment at={endsAt} />
              </>
            )}
            {rest.liftedAt && (
              <>
                {' '}
                · levée par {rest.liftedBy}, <Moment at={rest.liftedAt} />
              </>
            )}
          </p>
          {rest.isInForce && (
            <form action={lift}>
              <input type="hidden" name="sanctionId" value={id} />
              {back && <input type="hidden" name="back" value={back} />}
              <button type="submit" className="button button-small">
                Lever la sanction
              </button>
            </form>
          )}
        </li>
      ))}
    </ol>
  )
}
