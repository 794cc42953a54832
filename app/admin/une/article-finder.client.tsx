'use client'

import { useEffect, useId, useState } from 'react'
import { z } from 'zod'
import { recentMoment } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { Wish } from '@/lib/front/arrangement.rules'
import { PLACES, type Place, placeNames } from '@/lib/front/front.rules'
import type { FrontArticle } from '@/lib/front/front-article.rules'
import type { Hands } from './desk-parts'
import { drag } from './placed-article.client'

/** Milliseconds of rest after which headlines are looked for. */
const REST = 200

const answer = z.object({ ok: z.literal(true), articles: z.array(z.custom<FrontArticle>()) })

/** What was found, and by which words. Null: it could not be had. */
type Finding = { of: string; articles: FrontArticle[] | null }

/** The articles whose headlines have some words; without words the newest. Until the answer comes, those of the words before. */
function useFound(words: string, newest: FrontArticle[]): Finding {
  const [found, setFound] = useState<Finding>({ of: '', articles: newest })
  useEffect(() => {
    if (words === '') {
      setFound({ of: '', articles: newest })
      return
    }
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      const read = await fetch(`/admin/une/articles?${new URLSearchParams({ q: words })}`, { signal: asking.signal })
        .then(async (response) => answer.safeParse(await response.json()))
        .catch(() => null)
      if (!asking.signal.aborted) setFound({ of: words, articles: read?.success ? read.data.articles : null })
    }, REST)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [words, newest])
  return found
}

type Props = { newest: FrontArticle[]; wishes: Wish[]; meet: (some: FrontArticle[]) => void; hands: Hands }

/** Published articles by their headlines, each to be put somewhere on the page. */
export function ArticleFinder({ newest, wishes, meet, hands }: Props) {
  const id = useId()
  const [words, setWords] = useState('')
  const wanted = words.trim()
  const { of, articles: found } = useFound(wanted, newest)
  const says =
    of !== wanted
      ? 'Recherche…'
      : found === null
        ? 'La recherche n’a pas répondu. Réessayez.'
        : found.length === 0
          ? 'Aucun titre en ligne n’a ces mots.'
          : wanted === ''
            ? 'Les plus récents'
            : `${found.length} ${found.length > 1 ? 'titres trouvés' : 'titre trouvé'}`
  return (
    <section aria-labelledby={`${id}-name`} className="front-finder">
      <h2 id={`${id}-name`}>Placer un article</h2>
      <label className="label" htmlFor={id}>
        Chercher un titre
      </label>
      <input
        id={id}
        type="search"
        className="field"
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <p className="hint" aria-live="polite">
        {says}
      </p>
      <ul className="newsroom-list">
        {(found ?? []).map((article) => (
          <Found
            key={article.id}
            article={article}
            at={wishes.find(({ articleId }) => articleId === article.id)?.place}
            take={() => meet([article])}
            hands={hands}
          />
        ))}
      </ul>
    </section>
  )
}

type Row = { article: FrontArticle; at: Place | undefined; take: () => void; hands: Hands }

function Found({ article, at, take, hands }: Row) {
  const id = useId()
  const [place, setPlace] = useState<Place>('second')
  const { headline, path, publishedAt, section } = article
  return (
    <li className={`front-row hue-${section.hue}`}>
      <span
        className="front-grip"
        draggable
        onDragStart={(event) => {
          take()
          drag(event, article.id)
        }}
        aria-hidden="true"
      >
        ⠿
      </span>
      <span className="front-found">
        <span className="text-hue">{section.name}</span> <a href={path}>{typeset(headline)}</a>{' '}
        <span className="hint">
          {/* the day is read in Paris: by the server and by any browser */}
          <time dateTime={publishedAt}>{recentMoment(new Date(publishedAt), new Date())}</time>
          {at && ` · ${placeNames[at]}`}
        </span>
      </span>
      <span className="front-place">
        <label className="sr-only" htmlFor={id}>
          Place de {typeset(`« ${headline} »`)}
        </label>
        <select
          id={id}
          className="field"
          value={place}
          onChange={({ target }) => setPlace(PLACES.find((each) => each === target.value) ?? place)}
        >
          {PLACES.map((each) => (
            <option key={each} value={each}>
              {placeNames[each]}
            </option>
          ))}
        </select>
        <button type="button" className="button button-small" onClick={() => hands.put(article, place)}>
          Placer<span className="sr-only"> {typeset(`« ${headline} »`)}</span>
        </button>
      </span>
    </li>
  )
}
