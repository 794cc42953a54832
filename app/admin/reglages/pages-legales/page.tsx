import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { findLegalPage, type KeptPage } from '@/lib/legal/legal-page.queries'
import {
  changeOf,
  LEGAL_PAGES,
  type LegalPage,
  legalPageNames,
  type MissingSetting,
  missingFor,
} from '@/lib/legal/legal-page.rules'
import { findNewspaper } from '@/lib/settings/settings.queries'
import { LegalPageForm } from './legal-page-form.client'
import './legal.css'

export const metadata: Metadata = { title: 'Pages légales' }

const done = { publish: 'La page est en ligne.', save: 'Le texte est enregistré.', withdraw: 'La page est retirée.' }

type Props = { searchParams: Promise<{ fait?: string | string[] }> }

/** Each legal page: whether readers see it, what it waits for, and what the newspaper adds. */
export default async function LegalPagesPage({ searchParams }: Props) {
  await requireStaff('manage-newspaper')
  const { fait } = await searchParams
  const [paper, ...kept] = await Promise.all([findNewspaper(), ...LEGAL_PAGES.map((page) => findLegalPage(page))])
  return (
    <main className="newsroom-page">
      <h1>Pages légales</h1>
      <p>
        <a href="/admin/reglages">Réglages</a>
      </p>
      <p className="my-3">
        Ces pages sont faites des réglages. Une page n’est en ligne que complète, et un réglage dont une page en ligne a
        besoin ne s’efface pas.
      </p>
      {LEGAL_PAGES.map((page, place) => {
        const own = kept[place]
        return (
          own && <Page key={page} page={page} kept={own} missing={missingFor(page, paper)} said={saidOf(fait, page)} />
        )
      })}
    </main>
  )
}

/** What was just done to a page, as its address says. */
function saidOf(fait: string | string[] | undefined, page: LegalPage): string {
  const decision = (['publish', 'save', 'withdraw'] as const).find((each) => fait === `${each}-${page}`)
  return decision ? done[decision] : ''
}

type PageProps = { page: LegalPage; kept: KeptPage; missing: MissingSetting[]; said: string }

function Page({ page, kept, missing, said }: PageProps) {
  const { publishedAt, ownText, revision } = kept
  const changedAt = changeOf(page, kept)
  return (
    <section aria-labelledby={page}>
      <h2 id={page}>{legalPageNames[page]}</h2>
      {said && (
        <p role="status" className="notice my-2">
          {said}
        </p>
      )}
      <p>
        {publishedAt ? (
          <>
            <strong>En ligne</strong> depuis le <Moment at={publishedAt} />
            {changedAt && (
              <>
                , modifiée le <Moment at={changedAt} />
              </>
            )}
            {' · '}
            <a href={`/${page}`}>Voir la page</a>
          </>
        ) : (
          <>
            <strong>Pas en ligne.</strong> {missing.length === 0 && 'Rien ne lui manque. '}
            <a href={`/admin/reglages/pages-legales/${page}`}>Aperçu</a>
          </>
        )}
      </p>
      {missing.length > 0 && (
        <>
          <p>Il manque{'\u202f'}:</p>
          <ul className="legal-missing">
            {missing.map(({ field, name }) => (
              <li key={field}>
                <a href={`/admin/reglages#${field}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <LegalPageForm
        // made anew when the page has changed: what was typed before is not what is there now
        key={`${revision} ${publishedAt?.getTime()}`}
        page={page}
        ownText={ownText}
        revision={revision}
        isPublished={publishedAt !== null}
      />
    </section>
  )
}
