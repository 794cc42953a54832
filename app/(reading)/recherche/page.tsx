import type { Metadata } from 'next'
import { ourSections } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { publicFile } from '@/app/_desk/public-file'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { isNarrowed } from '@/lib/search/search-form.rules'
import { quoted } from '@/lib/search/search-sentences.rules'
import { PageFrame } from '../_components/page-frame'
import { Results } from './_components/results'
import { SearchFields } from './_components/search-fields'
import { Tips } from './_components/tips'
import { type SearchQuery, searchPage } from './search-page'

type Props = { searchParams: SearchQuery }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { form, answer } = await searchPage(searchParams)
  const articles = answer?.kind === 'found' ? answer.hits.map(({ article }) => article) : []
  return {
    title: form.q ? `Recherche : ${quoted(form.q)}` : 'Recherche',
    robots: { index: false, follow: true },
    // what took too long this time is asked again the next
    other: answer?.kind === 'too-slow' ? undefined : keepUntilChanged({ lists: [tags.front], articles }),
  }
}

/** Search: one form, which works without scripts, and what it finds. */
export default async function SearchPage({ searchParams }: Props) {
  const [{ form, answer }, sections] = await Promise.all([searchPage(searchParams), ourSections()])
  const found = answer?.kind === 'found' && answer.hits.length > 0
  return (
    <PageFrame here="search" className="listing">
      <h1 className="listing-name">Recherche</h1>
      <SearchFields form={form} sections={sections} />
      {answer && <Results form={form} answer={answer} narrowed={isNarrowed(form)} />}
      {!found && <Tips sections={sections} />}
      {/* not async: it begins when the field is there */}
      <script type="module" src={publicFile('/search-suggest.js')} />
    </PageFrame>
  )
}
