import type { Metadata } from 'next'
import { ourSections } from '@/app/_desk/newspaper'
import { requireStaff } from '@/app/_desk/staff-page'
import { listArticlesById } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { listOffered, listWishes } from '@/lib/front/front.queries'
import { toFrontArticle } from '@/lib/front/front-article.rules'
import { listPlaceable } from '@/lib/front/placeable.queries'
import { isKnownReason, sentenceFor } from '@/lib/refusal-sentences.rules'
import { FrontDesk } from './front-desk.client'
import { PlainDesk } from './plain-desk'
import './front-desk.css'

export const metadata: Metadata = { title: 'La une' }

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }> }

/** The front page as the desk arranges it: whole, seen before it is published, and published at once. */
export default async function FrontDeskPage({ searchParams }: Props) {
  await requireStaff('arrange-front')
  const sections = await ourSections()
  const [{ fait, refus }, wishes, latest, offered] = await Promise.all([
    searchParams,
    listWishes(new Date()),
    listPlaceable(''),
    listOffered(sections),
  ])
  const said = typeof refus === 'string' && isKnownReason(refus) ? sentenceFor(refus) : fait ? 'La une est à jour.' : ''
  const placed = (await listArticlesById(wishes.map(({ articleId }) => articleId))).map(toFrontArticle)
  const newest = latest.map(toFrontArticle)
  const rows = [...placed, ...newest.filter(({ id }) => !placed.some((each) => each.id === id))].map((article) => ({
    article,
    at: wishes.find(({ articleId }) => articleId === article.id)?.place ?? ('none' as const),
  }))
  return (
    <main className="newsroom-page front-page">
      <h1>La une</h1>
      <p className="hint">
        {typeset(
          'Sans choix de votre part, l’article le plus récent ouvre la page et les suivants l’entourent. Rien ne change pour les lecteurs avant « Publier la une ».',
        )}
      </p>
      <noscript>
        {said && <p role="status">{typeset(said)}</p>}
        <PlainDesk rows={rows} />
      </noscript>
      <FrontDesk
        initial={wishes}
        placed={placed}
        newest={newest}
        offered={{
          latest: offered.latest.map(toFrontArticle),
          wire: [],
          sections: offered.sections.map(({ section: { id, name, hue, parentId }, articles }) => ({
            section: { id, name, hue, parentId },
            articles: articles.map(toFrontArticle),
          })),
        }}
        sections={sections.map(({ id, name, hue, parentId }) => ({ id, name, hue, parentId }))}
      />
    </main>
  )
}
