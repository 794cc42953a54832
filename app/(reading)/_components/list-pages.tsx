import { addressOf, isCut } from '@/app/_desk/list-page'
import { pagesAround } from '@/lib/listings/listing.rules'
import type { ListPage } from '@/lib/listings/page.queries'

/** The way through a list's pages, in even steps and in long ones. Nothing where there is one page. */
export function ListPages({ page, path }: { page: ListPage; path: string }) {
  const { number, newest } = page
  if (newest === 1) return null
  const to = (each: number) => addressOf({ ...page, number: each }, path)
  const far = pagesAround(number, newest).filter((each) => Math.abs(each - number) > 1)
  return (
    <nav className="list-pages" aria-label="Pages de la liste">
      <p>
        {isCut(page) && (
          <a className="button" href={to(number + 1)} rel="prev">
            Plus récents
          </a>
        )}{' '}
        {number > 1 && (
          <a className="button" href={to(number - 1)} rel="next">
            Plus anciens
          </a>
        )}
      </p>
      {far.length > 0 && (
        <ul aria-label="Pages plus lointaines">
          {far.map((each) => (
            <li key={each}>
              <a href={to(each)}>{each === newest ? 'Les derniers' : each === 1 ? 'Les premiers' : `Page ${each}`}</a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}
