import { momentOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { answerNames, previewPath, standingOf } from '@/lib/previews/preview.rules'
import type { GivenAnswer, SharedLink } from '@/lib/previews/preview-link.queries'
import { withdrawLink } from './actions'

type Props = { articleId: number; number: number; links: SharedLink[]; now: Date }

/** An article's links, newest first: for whom, of which version, until when, who opened them, and what was answered. */
export function SharedLinks({ articleId, number, links, now }: Props) {
  if (links.length === 0) return <p className="hint">Aucun lien n’a été créé pour cet article.</p>
  return (
    <>
      <p className="hint">Une messagerie qui vérifie les liens avant de les montrer compte comme une ouverture.</p>
      <ul className="newsroom-list preview-links">
        {links.map((link) => (
          <li key={link.id} aria-labelledby={`lien-${link.id}`}>
            <p>
              <strong id={`lien-${link.id}`}>{typeset(link.forWhom)}</strong>
              {' · '}
              <a href={previewPath(articleId, link.number)}>version {link.number}</a>
              {' · '}
              <Until link={link} now={now} />
            </p>
            <p className="hint">
              Lien n°{'\u00a0'}
              {link.id}, créé le {momentOf(link.createdAt)}
              {link.createdBy && ` par ${link.createdBy}`}. {openingsOf(link)}
            </p>
            {link.devices.length > 1 && (
              <p className="hint">
                {link.devices.length} navigateurs différents l’ont ouvert{'\u202f'}: il a peut-être circulé.
              </p>
            )}
            {link.lateTries > 0 && (
              <p className="hint">
                {link.lateTries === 1 ? 'Essayé une fois' : `Essayé ${link.lateTries} fois`} après sa fin{'\u202f'}:
                rien n’a été montré.
              </p>
            )}
            <Answers link={link} />
            {standingOf(link, now) === 'open' && (
              <form action={withdrawLink}>
                <input type="hidden" name="articleId" value={articleId} />
                <input type="hidden" name="number" value={number} />
                <input type="hidden" name="linkId" value={link.id} />
                <button type="submit" className="button button-small">
                  Retirer le lien<span className="sr-only"> de {link.forWhom}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Until({ link, now }: { link: SharedLink; now: Date }) {
  const end = momentOf(link.endsAt)
  const standing = standingOf(link, now)
  return { open: `valable jusqu’au ${end}`, expired: `expiré le ${end}`, revoked: `retiré le ${end}` }[standing]
}

/** « Ouvert 3 fois, la dernière le 27 novembre 2026 à 14 h 05 (Firefox, Windows ; Safari, iPhone). » */
function openingsOf({ openings, lastOpenedAt, devices }: SharedLink): string {
  if (!lastOpenedAt) return 'Jamais ouvert.'
  const last = momentOf(lastOpenedAt)
  const times = openings === 1 ? `Ouvert une fois, le ${last}` : `Ouvert ${openings} fois, la dernière le ${last}`
  return `${times} (${devices.join('\u202f; ')}).`
}

function Answers({ link: { asksApproval, answers } }: { link: SharedLink }) {
  if (!asksApproval) return null
  const [last, ...earlier] = answers
  if (!last) return <p>Approbation demandée, pas encore de réponse.</p>
  return (
    <>
      <Answer given={last} />
      {earlier.length > 0 && (
        <details>
          <summary>
            {earlier.length === 1 ? 'Une réponse avant celle-ci' : `${earlier.length} réponses avant celle-ci`}
          </summary>
          {earlier.map((given) => (
            <Answer key={given.at.toISOString()} given={given} />
          ))}
        </details>
      )}
    </>
  )
}

function Answer({ given: { answer, remark, at } }: { given: GivenAnswer }) {
  return (
    <div className="preview-given">
      <p>
        <strong>{answerNames[answer]}</strong> le {momentOf(at)}
      </p>
      {remark && (
        <blockquote dir="auto" className="preview-remark">
          {remark}
        </blockquote>
      )}
    </div>
  )
}
