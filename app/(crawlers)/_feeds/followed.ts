import { ourNewspaper, ourSections } from '@/app/_desk/newspaper'
import { findByline } from '@/lib/bylines/byline.queries'
import { findKeyword } from '@/lib/keywords/keyword.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import type { Find } from './answer-feed'

export const wholePaper: Find = async () => {
  const { tagline } = await ourNewspaper()
  return { list: tags.front, page: '/', name: '', description: tagline }
}

export const sectionAt: Find = async ({ section: slug }) => {
  const section = (await ourSections()).find((each) => each.slug === slug)
  if (!section) return null
  const { id, name, description } = section
  return { list: tags.section(id), page: `/${section.slug}`, name, description }
}

export const authorAt: Find = async ({ slug = '' }) => {
  const byline = await findByline(slug)
  if (!byline) return null
  const { id, name, biography } = byline
  return { list: tags.author(id), page: `/auteurs/${byline.slug}`, name, description: biography }
}

export const keywordAt: Find = async ({ slug = '' }) => {
  const keyword = await findKeyword(slug)
  if (!keyword) return null
  const { id, name } = keyword
  return { list: tags.keyword(id), page: `/mots-cles/${keyword.slug}`, name, description: '' }
}
