import type { Metadata } from 'next'
import { Breadcrumb } from '@/app/_components/breadcrumb'
import { Opening } from '@/app/_components/front/opening'
import { StructuredData } from '@/app/_components/structured-data'
import { leftAt } from '@/app/_desk/article'
import { imageOf, ourPaper } from '@/app/_desk/card'
import { alternateFeeds } from '@/app/_desk/feed-links'
import { addressOf, isCut, listPageAt, listsOf, type PageQuery, robotsOf } from '@/app/_desk/list-page'
import { ourSections } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { typeset } from '@/lib/articles/typography.rules'
import { sectionCard } from '@/lib/cards/card.rules'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { lineOf, withinSection } from '@/lib/sections/section.rules'
import { pageTags } from '@/lib/sharing/card-tags.rules'
import { breadcrumbList, collectionPage } from '@/lib/syndication/list-data.rules'
import { ArticleList } from '../_components/article-list'
import { FeedLinks } from '../_components/feed-links'
import { ListHeading, listDescription, listTitle } from '../_components/list-heading'
import { ListPages } from '../_components/list-pages'
import { PageFrame } from '../_components/page-frame'
import { TakenDown, takenDownMetadata } from '../_components/taken-down'

type Props = { params: Promise<{ section: string }>; searchParams: PageQuery }

const asked = async ({ params, searchParams }: Props) => {
  const { section: slug } = await params
  const sections = await ourSections()
  const section = sections.find((each) => each.slug === slug)
  if (!section) return leftAt(`/${slug}`)
  const list = tags.section(section.id)
  return { kind: 'section' as const, sections, section, list, page: await listPageAt(list, `/${slug}`, searchParams) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await asked(props)
  if (found.kind === 'taken-down') return takenDownMetadata(found)
  const { section, list, page } = found
  const { slug, name, description } = section
  return {
    title: listTitle(name, page),
    description: listDescription(page, description || `Tous les articles de la rubrique ${name}.`),
    alternates: { canonical: addressOf(page, `/${slug}`), types: alternateFeeds(`/${slug}`, name) },
    ...robotsOf(page),
    other: keepUntilChanged({ counts: list, lists: listsOf(list, page), articles: page.articles }),
  }
}

export default async function SectionPage(props: Props) {
  const found = await asked(props)
  if (found.kind === 'taken-down') return <TakenDown />
  const { sections, section, list, page } = found
  const { id, slug, name, description, hue } = section
  const line = lineOf(sections, id)
  const [parent] = line
  const steps = [{ name: 'Accueil', path: '/' }, ...line.map((each) => ({ name: each.name, path: `/${each.slug}` }))]
  const paper = await ourPaper()
  const passedOn = pageTags(
    { title: listTitle(name, page), description: typeset(description), path: addressOf(page, `/${slug}`) },
    imageOf({ kind: 'rubrique', id }, sectionCard(section, paper.name)),
    paper,
  )
  const within = withinSection(sections, id)
  // an older page is a list; the section's own address opens like a page of the paper
  const opening = isCut(page) || page.articles.length < 4 ? [] : page.articles.slice(0, 3)
  const rest = page.articles.slice(opening.length)
  return (
    <PageFrame here={parent?.slug ?? slug} className={`listing hue-${hue}`} counts={list} tags={passedOn}>
      {parent && parent.id !== id && <Breadcrumb steps={steps} />}
      <ListHeading title={<h1 className="section-name">{name}</h1>} page={page} path={`/${slug}`}>
        {description && <p>{typeset(description)}</p>}
        {within.length > 0 && (
          <ul className="within">
            {within.map((each) => (
              <li key={each.slug}>
                <a href={`/${each.slug}`}>{each.name}</a>
              </li>
            ))}
          </ul>
        )}
      </ListHeading>
      {page.articles.length === 0 && !isCut(page) && <p className="empty">Le premier article paraîtra ici.</p>}
      <Opening articles={opening} within={id} />
      <ArticleList articles={rest} within={id} />
      <ListPages page={page} path={`/${slug}`} />
      {!isCut(page) && <FeedLinks page={`/${slug}`} />}
      <StructuredData
        things={[
          collectionPage(
            {
              name: listTitle(name, page),
              path: addressOf(page, `/${slug}`),
              description: isCut(page) ? '' : description,
              items: page.articles.map(({ path }) => path),
            },
            paper.site,
          ),
          breadcrumbList(steps, paper.site),
        ]}
      />
    </PageFrame>
  )
}
