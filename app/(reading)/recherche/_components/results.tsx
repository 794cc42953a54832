import type { Answer, Found } from '@/lib/search/search-articles'
import { MOST_COUNTED } from '@/lib/search/search-articles'
import { type SearchForm, searchAddress } from '@/lib/search/search-form.rules'
import { countSentence, quoted } from '@/lib/search/search-sentences.rules'
import { HitCard } from './hit-card'
import { ResultPages } from './result-pages'

type Props = { form: SearchForm; answer: Answer; narrowed: boolean }

const NARROW = '\u202f'

/** What a search found, or why it found nothing and what else may be asked. */
export function Results({ form, answer, narrowed }: Props) {
  if (answer.kind === 'no-words') {
    return (
      <Message title="Il manque un mot à chercher">
        {quoted(form.q)} n’a que des mots trop courants, des exclusions ou des signes. Ajoutez un nom, un lieu, un
        sujet.
      </Message>
    )
  }
  if (answer.kind === 'too-slow') {
    return (
      <Message title="Cette recherche demande trop de temps">
        Essayez avec moins de mots, un mot plus précis ou une période plus courte.
      </Message>
    )
  }
  if (answer.hits.length === 0) return <Nothing form={form} narrowed={narrowed} answer={answer} />
  const asked = answer.instead ?? form.q
  return (
    <section className="results" aria-labelledby="resultats">
      {answer.instead && (
        <p className="notice" role="status">
          Aucun résultat pour {quoted(form.q)}. Voici ceux pour <strong>{quoted(answer.instead)}</strong>.
        </p>
      )}
      <header className="results-head">
        <h2 id="resultats">
          {form.avant ? `Suite des articles pour ${quoted(asked)}` : countSentence(answer, asked, MOST_COUNTED)}
        </h2>
        {answer.count > 1 && <Sorting form={form} />}
      </header>
      {answer.suggestion && (
        <p>
          Essayez avec <a href={searchAddress(form, { q: answer.suggestion })}>{quoted(answer.suggestion)}</a>.
        </p>
      )}
      <ol className="hits">
        {answer.hits.map((hit) => (
          <li key={hit.article.id}>
            <HitCard hit={hit} />
          </li>
        ))}
      </ol>
      <ResultPages form={answer.instead ? { ...form, q: answer.instead } : form} answer={answer} />
    </section>
  )
}

function Nothing({ form, narrowed, answer }: { form: SearchForm; narrowed: boolean; answer: Found }) {
  if (answer.count > 0 || form.avant) {
    return (
      <Message title="Il n’y a pas d’autre article">
        <a href={searchAddress(form)}>Revenir au début des résultats</a>
      </Message>
    )
  }
  const whole: SearchForm = { ...form, rubrique: '', auteur: '', periode: '', du: '', au: '' }
  return (
    <Message title={countSentence(answer, form.q, MOST_COUNTED)}>
      Vérifiez l’orthographe, essayez un mot voisin ou plus général
      {narrowed ? (
        <>
          , ou <a href={searchAddress(whole)}>cherchez dans tout le journal</a>.
        </>
      ) : (
        '.'
      )}
    </Message>
  )
}

const Message = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <section className="results" aria-labelledby="resultats">
    <h2 id="resultats">{title}</h2>
    <p className="results-message">{children}</p>
  </section>
)

/** By relevance or by date; a link each, so that it works without scripts and can be kept. */
function Sorting({ form }: { form: SearchForm }) {
  return (
    <nav aria-label="Ordre des résultats" className="results-order">
      <span>Trier par{NARROW}:</span>{' '}
      <a href={searchAddress(form, { tri: '' })} aria-current={form.tri === '' ? 'true' : undefined}>
        pertinence
      </a>{' '}
      <a href={searchAddress(form, { tri: 'date' })} aria-current={form.tri === 'date' ? 'true' : undefined}>
        date
      </a>
    </nav>
  )
}
