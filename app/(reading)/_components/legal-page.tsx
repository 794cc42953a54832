import type { ReactNode } from 'react'
import { OwnText } from '@/app/_components/legal/own-text'
import { ourLegalPage } from '@/app/_desk/legal-page'
import { dayOf } from '@/lib/articles/dates.rules'
import { changeOf, type LegalPage, legalPageNames } from '@/lib/legal/legal-page.rules'
import { TextPage } from './text-page'

/** A legal page: since when it says what it says, its words, and what the newspaper adds; or that it is not there yet. */
export async function LegalTextPage({ page, children }: { page: LegalPage; children: ReactNode }) {
  const { publishedAt, ownText } = await ourLegalPage(page)
  if (!publishedAt) return <NotYet page={page} />
  return (
    <TextPage title={legalPageNames[page]}>
      <LegalDates page={page} />
      {children}
      <OwnText text={ownText} />
    </TextPage>
  )
}

const NotYet = ({ page }: { page: LegalPage }) => (
  <TextPage title={legalPageNames[page]}>
    <p>Le journal n’a pas encore publié cette page.</p>
    <p>
      Vous pouvez <a href="/contact">écrire à la rédaction</a>, ou <a href="/">revenir à la une</a>.
    </p>
  </TextPage>
)

/** « En ligne depuis le 27 novembre 2026, modifiée le 3 décembre 2026. » Nothing while the page is not published. */
export async function LegalDates({ page }: { page: LegalPage }) {
  const standing = await ourLegalPage(page)
  if (!standing.publishedAt) return null
  const changedAt = changeOf(page, standing)
  return (
    <p className="hint">
      En ligne depuis le <Day at={standing.publishedAt} />
      {changedAt && (
        <>
          , modifiée le <Day at={changedAt} />
        </>
      )}
      .
    </p>
  )
}

const Day = ({ at }: { at: Date }) => <time dateTime={at.toISOString()}>{dayOf(at)}</time>
