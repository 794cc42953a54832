import { typeset } from '@/lib/articles/typography.rules'
import { PLACES, type Place, placeNames } from '@/lib/front/front.rules'
import type { FrontArticle } from '@/lib/front/front-article.rules'
import { place } from './actions'

type Props = { rows: { article: FrontArticle; at: Place | 'none' }[] }

/** The front desk of whoever has no script: one form for each article, each act at once. */
export function PlainDesk({ rows }: Props) {
  return (
    <ul className="newsroom-list">
      {rows.map(({ article: { id, headline, path, section }, at }) => (
        <li key={id} className={`front-row hue-${section.hue}`}>
          <span>
            <span className="text-hue">{section.name}</span> <a href={path}>{typeset(headline)}</a>
          </span>
          <form action={place} className="front-place">
            <input type="hidden" name="articleId" value={id} />
            <label className="sr-only" htmlFor={`place-de-${id}`}>
              Place de {typeset(`« ${headline} »`)}
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
