import { Moment } from '@/app/_components/moment'
import { dayOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { isAskedTooLate, lastDayToAsk, replyTitle } from '@/lib/replies/reply.rules'
import { type Length, lengthVerdict, MOST_LINES, measure } from '@/lib/replies/reply-length.rules'
import type { Reply } from '@/lib/replies/reply-list.queries'
import { countOf } from '@/lib/said-figures.rules'

const verdicts = {
  fits: 'Elle tient dans ce que la loi admet.',
  'longer-than-article': 'Elle est plus longue que l’article : la loi n’en demande pas tant.',
  'over-the-most': `Elle dépasse les ${MOST_LINES} lignes de la loi.`,
}

const many = (count: number, one: string) => `${countOf(count)}\u00a0${one}${count > 1 ? 's' : ''}`
const said = ({ words, signs, lines }: Length) =>
  [many(lines, 'ligne'), many(words, 'mot'), many(signs, 'signe')].join(', ')

/** What whoever decides has to know: when, how long, who, and what the law says of each. */
export function ReplyFacts({ reply }: { reply: Reply }) {
  const { headline, text, receivedAt, loggedAt, loggedBy, request, contact, article } = reply
  const length = measure([text])
  const late = isAskedTooLate(receivedAt, article.publishedAt)
  const limit = Math.min(MOST_LINES, article.length.lines)
  return (
    <aside aria-labelledby="faits">
      <h2 id="faits">Ce qu’il faut savoir</h2>
      <dl className="reply-facts">
        <div>
          <dt>Article</dt>
          <dd>
            {article.takenDownAt ? typeset(headline) : <a href={article.path}>{typeset(headline)}</a>}
            <span className="hint block">
              Publié le <Moment at={article.publishedAt} />
              {article.takenDownAt && typeset(', plus en ligne : une réponse y paraîtra s’il revient')}
            </span>
          </dd>
        </div>
        <div>
          <dt>Reçue</dt>
          <dd>
            <Moment at={receivedAt} />
            <span className="hint block">
              {late ? <strong>Après les trois mois</strong> : 'Dans les trois mois'}, qui vont jusqu’au{' '}
              {dayOf(lastDayToAsk(article.publishedAt))}
              {late && typeset(' : vous pouvez refuser pour cela')}
            </span>
          </dd>
        </div>
        {text && (
          <div>
            <dt>Longueur</dt>
            <dd>
              {said(length)}
              <span className="hint block">
                {typeset(`Article : ${said(article.length)}. Au plus ${many(limit, 'ligne')}.`)}{' '}
                <Verdict verdict={lengthVerdict(length, article.length)} />{' '}
                {typeset('Compté en lignes de 68 signes ; signature et formules légales ne comptent pas.')}
              </span>
            </dd>
          </div>
        )}
        {request && (
          <div>
            <dt>Demande</dt>
            <dd dir="auto">{typeset(request)}</dd>
          </div>
        )}
        <div>
          <dt>Lui écrire</dt>
          <dd>
            <Contact reply={reply} />
            {contact && (
              <span className="hint block">Faites-lui connaître la décision dans ces trois jours aussi.</span>
            )}
          </dd>
        </div>
        <div>
          <dt>Enregistrée</dt>
          <dd>
            <Moment at={loggedAt} />
            {loggedBy && ` par ${loggedBy}`}
          </dd>
        </div>
      </dl>
    </aside>
  )
}

const Verdict = ({ verdict }: { verdict: keyof typeof verdicts }) =>
  verdict === 'fits' ? typeset(verdicts.fits) : <strong>{typeset(verdicts[verdict])}</strong>

function Contact({ reply: { contact, headline, claimant } }: { reply: Reply }) {
  if (contact === null) return <span className="hint">Effacé</span>
  if (!/^[^\s@]+@[^\s@]+$/.test(contact)) return contact
  const subject = `${replyTitle(claimant)} sur « ${headline} »`
  return (
    <a href={`mailto:${encodeURIComponent(contact).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`}>
      {contact}
    </a>
  )
}
