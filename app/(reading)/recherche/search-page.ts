import { cache } from 'react'
import { ourSections } from '@/app/_desk/newspaper'
import { findByline } from '@/lib/bylines/byline.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { type Answer, searchArticles } from '@/lib/search/search-articles'
import { readSearchForm, type SearchForm, spanOfForm } from '@/lib/search/search-form.rules'

export type SearchQuery = Promise<Record<string, string | string[] | undefined>>

export type SearchPage = {
  form: SearchForm
  /** Null: nothing was asked. */
  answer: Answer | null
}

// React's cache knows arguments apart by identity: the address is one string
const answered = cache(async (written: string): Promise<SearchPage> => {
  const form = readSearchForm(JSON.parse(written))
  const [sections, byline] = await Promise.all([ourSections(), form.auteur ? findByline(form.auteur) : null])
  const section = sections.find(({ slug }) => slug === form.rubrique)
  // a section or an author that is not there narrows nothing, and its field stands at « all »
  const known: SearchForm = { ...form, rubrique: section?.slug ?? '', auteur: byline?.slug ?? '' }
  if (!known.q) return { form: known, answer: null }
  const lists = [section && tags.section(section.id), byline && tags.author(byline.id)].filter((list) => list != null)
  const narrowing = { lists, ...spanOfForm(known, new Date()), before: known.avant ?? undefined }
  const sort = known.tri || 'relevance'
  const answer = await searchArticles({ text: known.q, narrowing, sort, page: sort === 'date' ? 1 : known.page })
  return { form: known, answer }
})

/** What a search's address asks, answered once for the page and its metadata. */
export const searchPage = async (query: SearchQuery): Promise<SearchPage> => answered(JSON.stringify(await query))
