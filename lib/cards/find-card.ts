import { isTakenDown, listArticlesById } from '../articles/reading.queries'
import { listBylines } from '../bylines/byline.queries'
import { listSections } from '../sections/section.queries'
import { findNewspaper } from '../settings/settings.queries'
import { articleCard, authorCard, type Card, paperCard, type Subject, sectionCard } from './card.rules'

/** What a subject's card shows now. `gone`: an article that was taken down; `unknown`: there is no such thing, or not for readers. */
export async function findCard(subject: Subject): Promise<Card | 'gone' | 'unknown'> {
  const paper = await findNewspaper()
  if (subject.kind === 'journal') return paperCard(paper)
  const { kind, id } = subject
  if (kind === 'article') {
    const [article] = await listArticlesById([id])
    if (article) return articleCard(article, paper.name)
    return (await isTakenDown(id)) ? 'gone' : 'unknown'
  }
  if (kind === 'rubrique') {
    const section = (await listSections()).find((each) => each.id === id)
    return section ? sectionCard(section, paper.name) : 'unknown'
  }
  const byline = (await listBylines()).find((each) => each.id === id)
  return byline ? authorCard(byline, paper.name) : 'unknown'
}
