import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { findVersion } from '@/lib/articles/article.queries'
import { momentOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { comparisonPath, versionNumber } from '@/lib/articles/version-address.rules'
import { findVersionedArticle } from '@/lib/articles/version-list.queries'
import { isKnownReason, sentenceFor } from '@/lib/refusal-sentences.rules'
import { id } from '@/lib/typed-text.rules'
import { restore } from '../../actions'
import '../../../../versions.css'

export const metadata: Metadata = { title: 'Restaurer une version' }

type Props = {
  params: Promise<{ id: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const movedOn =
  'L’article a changé depuis que vous avez ouvert cette page\u202f: rien n’a été restauré. Comparez encore, puis confirmez si vous le voulez toujours.'

function refusalOf(refus: string | string[] | undefined): string {
  if (refus === 'stale-version') return movedOn
  return typeof refus === 'string' && isKnownReason(refus) ? sentenceFor(refus) : ''
}

/** Says what restoring a version will do, and does it when told. */
export default async function RestorePage({ params, searchParams }: Props) {
  await requireStaff('write-articles')
  const asked = await params
  const [articleId, number] = [id.safeParse(asked.id), versionNumber.safeParse(asked.number)]
  if (!articleId.success || !number.success) notFound()
  const [version, article] = await Promise.all([
    findVersion(articleId.data, number.data),
    findVersionedArticle(articleId.data),
  ])
  if (!version || !article) notFound()
  const refusal = refusalOf((await searchParams).refus)
  return (
    <main className="newsroom-page">
      <h1>
        Restaurer la version {version.number}
        {'\u202f'}?
      </h1>
      <div className="restoration">
        {refusal && (
          <p className="notice" role="alert">
            {refusal}
          </p>
        )}
        <p>
          Enregistrée le {momentOf(version.savedAt)}
          {version.savedBy && ` par ${version.savedBy}`}
          {version.content.headline && <>, sous le titre « {typeset(version.content.headline)} »</>}.
        </p>
        <ul>
          <li>Son texte et tous ses champs deviennent la nouvelle version actuelle.</li>
          <li>
            La version actuelle, la {article.latest}, reste dans la liste{'\u202f'}: vous pourrez y revenir de même.
          </li>
          {article.published !== null && !article.takenDown && (
            <li>Les lecteurs ne voient rien de ce changement avant que vous ne publiiez.</li>
          )}
          <li>
            Qui a l’article ouvert en ce moment garde son texte{'\u202f'}; il lui sera proposé de comparer les deux.
          </li>
          <li>Une image, une signature ou une rubrique supprimée depuis ne revient pas.</li>
        </ul>
        <form action={restore} className="newsroom-bar">
          <input type="hidden" name="articleId" value={articleId.data} />
          <input type="hidden" name="number" value={version.number} />
          <input type="hidden" name="latest" value={article.latest} />
          <button type="submit" className="button button-strong">
            Restaurer la version {version.number}
          </button>
          <a className="button" href={comparisonPath(articleId.data, version.number, article.latest)}>
            Comparer à la version actuelle
          </a>
          <a href={`/admin/articles/${asked.id}/versions`}>Annuler</a>
        </form>
      </div>
    </main>
  )
}
