import { type Byline, listBylines } from '@/lib/bylines/byline.queries'
import { isNarrowed, periods, type SearchForm } from '@/lib/search/search-form.rules'
import { LONGEST_QUESTION } from '@/lib/search/search-query.rules'
import type { Section } from '@/lib/sections/section.queries'
import { topSections, withinSection } from '@/lib/sections/section.rules'

/** A longer list of authors is no help, and heavy: their own pages lead to their articles. */
const MOST_AUTHORS = 100

/** The form of a search, as it was sent. A new search begins at its first page. */
export async function SearchFields({ form, sections }: { form: SearchForm; sections: Section[] }) {
  return (
    <search className="search">
      <form action="/recherche" method="get">
        <label htmlFor="q" className="label">
          Mots à chercher
        </label>
        <div className="search-line">
          <search-suggest class="search-suggest">
            <input
              id="q"
              name="q"
              type="search"
              className="field"
              defaultValue={form.q}
              maxLength={LONGEST_QUESTION}
              enterKeyHint="search"
              // biome-ignore lint/a11y/noAutofocus: an empty search page is there for this field alone
              autoFocus={!form.q}
            />
          </search-suggest>
          <button type="submit" className="button button-strong">
            Rechercher
          </button>
        </div>
        {form.tri && <input type="hidden" name="tri" value={form.tri} />}
        <details className="search-more" open={isNarrowed(form)}>
          <summary>Préciser la recherche</summary>
          <div className="search-filters">
            <SectionField chosen={form.rubrique} sections={sections} />
            <AuthorField chosen={form.auteur} bylines={await listBylines()} />
            <PeriodField chosen={form.periode} />
            <DayField name="du" label="Du" value={form.du} />
            <DayField name="au" label="Au" value={form.au} />
          </div>
        </details>
      </form>
    </search>
  )
}

function SectionField({ chosen, sections }: { chosen: string; sections: Section[] }) {
  return (
    <p>
      <label htmlFor="rubrique" className="label">
        Rubrique
      </label>
      <select id="rubrique" name="rubrique" className="field" defaultValue={chosen}>
        <option value="">Toutes</option>
        {topSections(sections).flatMap(({ id, slug, name }) => [
          <option key={slug} value={slug}>
            {name}
          </option>,
          ...withinSection(sections, id).map((within) => (
            <option key={within.slug} value={within.slug}>
              {`${name} › ${within.name}`}
            </option>
          )),
        ])}
      </select>
    </p>
  )
}

function AuthorField({ chosen, bylines }: { chosen: string; bylines: Byline[] }) {
  if (bylines.length > MOST_AUTHORS) return chosen && <input type="hidden" name="auteur" value={chosen} />
  return (
    <p>
      <label htmlFor="auteur" className="label">
        Signature
      </label>
      <select id="auteur" name="auteur" className="field" defaultValue={chosen}>
        <option value="">Toutes</option>
        {bylines.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}

function PeriodField({ chosen }: { chosen: string }) {
  return (
    <p>
      <label htmlFor="periode" className="label">
        Période
      </label>
      <select id="periode" name="periode" className="field" defaultValue={chosen}>
        <option value="">Toutes</option>
        {Object.entries(periods).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}

const DayField = ({ name, label, value }: { name: string; label: string; value: string }) => (
  <p>
    <label htmlFor={name} className="label">
      {label}
    </label>
    <input id={name} name={name} type="date" className="field" defaultValue={value} />
  </p>
)
