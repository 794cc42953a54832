import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { listPlaced } from '@/lib/front/front.queries'
import { PLACES, type Place, placeNames } from '@/lib/front/front.rules'
import { listArticles } from '@/lib/listings/page.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { isKnownReason, sentenceFor } from '@/lib/refusal-sentences.rules'
import { place } from './actions'

export const metadata: Metadata = { title: 'La une' }

/** The newest articles one can place from here. */
const OFFERED = 40

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }> }

export default async function FrontDesk({ searchParams }: Props) {
  await requireStaff('arrange-front')
  const [{ fait, refus }, placed, latest] = await Promise.all([
    searchParams,
    listPlaced(),
    listArticles(tags.front, OFFERED),
  ])
  const said = typeof refus === 'string' && isKnownReason(refus) ? sentenceFor(refus) : fait ? 'La une est à jour.' : ''
  const somewhere = new Set(PLACES.flatMap((each) => placed[each].map(({ id }) => id)))
  return (
    <main className="newsroom-page">
      <h1>La une</h1>
      <p role="status">{typeset(said)}</p>
      <p className="hint">
        Sans choix de votre part, l’article le plus récent ouvre la page et les suivants l’entourent. Le dernier placé
        passe en premier.
      </p>
      {PLACES.map((each) => (
        <section key={each} aria-labelledby={`place-${each}`}>
          <h2 id={`place-${each}`}>{placeNames[each]}</h2>
          {placed[each].length === 0 && (
            <p className="hint">{each === 'urgent' ? 'Rien d’urgent.' : 'Aucun article placé.'}</p>
          )}
          <Articles articles={placed[each]} at={each} />
        </section>
      ))}
      <h2>Derniers articles</h2>
      <Articles articles={latest.filter(({ id }) => !somewhere.has(id))} at="none" />
    </main>
  )
}

function Articles({ articles, at }: { articles: ArticleSummary[]; at: Place | 'none' }) {
  return (
    <ul className="newsroom-list">
      {articles.map(({ id, headline, path, publishedAt, section }) => (
        <li key={id} className={`front-row hue-${section.hue}`}>
          <span>
            <span className="text-hue">{section.name}</span> <a href={path}>{typeset(headline)}</a>{' '}
            <span className="hint">
              <Moment at={publishedAt} />
            </span>
          </span>
          <form action={place} className="front-place">
            <input type="hidden" name="articleId" value={id} />
            <label className="sr-only" htmlFor={`place-de-${id}`}>
              Place de « {headline} »
            </label>
            <select id={`place-de-${id}`} name="place" className="field" defaultValue={at}>
              <option value="none">Aucune</option>
              {PLACES.map((each) => (
                <option key={each} value={each}>
                  {placeNames[each]}
                </option>
              ))}
            </select>
            <button type="submit" className="button button-small">
              Placer
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
