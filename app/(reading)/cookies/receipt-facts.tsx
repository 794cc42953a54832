import { Moment } from '@/app/_components/moment'
import { typeset } from '@/lib/articles/typography.rules'
import type { Receipt } from '@/lib/consent/consent.queries'
import { choiceNames, type Place } from '@/lib/consent/consent.rules'
import { purposes } from '@/lib/consent/purposes.rules'

const places: Record<Place, string> = {
  banner: ', dans le bandeau',
  page: ', sur cette page',
  content: ', à côté d’un contenu',
}

/** The proof of a choice, as it was written down: there is nothing in it about who made it. */
export function ReceiptFacts({
  receipt: { receipt, choice, purposes: chosen, givenAt, bannerVersion, place },
}: {
  receipt: Receipt
}) {
  const names = chosen.map((id) => purposes.find((purpose) => purpose.id === id)?.name ?? id)
  const where = place ? places[place] : ''
  return (
    <dl className="receipt">
      <dt>Choix</dt>
      <dd>
        {typeset([choiceNames[choice], names.join(', ')].filter(Boolean).join(' : '))}, le <Moment at={givenAt} />{' '}
        {where}
      </dd>
      <dt>Question posée</dt>
      <dd>version {bannerVersion}</dd>
      <dt>Reçu</dt>
      <dd>
        <code className="break-all">{receipt}</code>
      </dd>
    </dl>
  )
}
