import type { Found } from '@/lib/search/search-articles'
import { type SearchForm, searchAddress } from '@/lib/search/search-form.rules'

/** The way through the results: numbered by relevance, onwards by date. */
export function ResultPages({ form, answer: { pages, next, more } }: { form: SearchForm; answer: Found }) {
  if (form.tri === 'date') {
    if (!next && !form.avant) return null
    return (
      <nav className="list-pages" aria-label="Pages de résultats">
        <p>
          {form.avant && (
            <a className="button" href={searchAddress(form)}>
              Retour au début
            </a>
          )}{' '}
          {next && (
            <a className="button" href={searchAddress(form, { avant: next })} rel="next">
              Plus anciens
            </a>
          )}
        </p>
      </nav>
    )
  }
  const { page } = form
  const isLast = page >= pages
  return (
    <>
      {isLast && more && (
        <p className="results-message">
          Les articles les plus proches s’arrêtent ici. Pour voir tous les autres,{' '}
          <a href={searchAddress(form, { tri: 'date' })}>triez par date</a>.
        </p>
      )}
      {pages > 1 && (
        <nav className="list-pages" aria-label="Pages de résultats">
          <p>
            {page > 1 && (
              <a className="button" href={searchAddress(form, { page: page - 1 })} rel="prev">
                Page précédente
              </a>
            )}{' '}
            {!isLast && (
              <a className="button" href={searchAddress(form, { page: page + 1 })} rel="next">
                Page suivante
              </a>
            )}
          </p>
          <p>
            Page {page} sur {pages}
          </p>
        </nav>
      )}
    </>
  )
}
