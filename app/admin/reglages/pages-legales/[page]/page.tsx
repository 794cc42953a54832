import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ComponentType } from 'react'
import { Charter } from '@/app/_components/legal/charter'
import { Asker, Controller } from '@/app/_components/legal/controller'
import { LegalNotice } from '@/app/_components/legal/legal-notice'
import { OwnText } from '@/app/_components/legal/own-text'
import { Terms } from '@/app/_components/legal/terms'
import { requireStaff } from '@/app/_desk/staff-page'
import { findLegalPage } from '@/lib/legal/legal-page.queries'
import { LEGAL_PAGES, type LegalPage, legalPageNames } from '@/lib/legal/legal-page.rules'
import '../legal.css'

export const metadata: Metadata = { title: 'Aperçu' }

/** What a page says once it is published; of the tools, which readers have already, what is added to them. */
const words: Record<LegalPage, ComponentType> = {
  'mentions-legales': LegalNotice,
  confidentialite: Controller,
  cookies: Asker,
  cgu: Terms,
  charte: Charter,
}

/** A legal page before readers see it, with whatever it still lacks. */
export default async function LegalPreviewPage({ params }: { params: Promise<{ page: string }> }) {
  await requireStaff('manage-newspaper')
  const asked = (await params).page
  const page = LEGAL_PAGES.find((each) => each === asked)
  if (!page) notFound()
  const { ownText } = await findLegalPage(page)
  const Words = words[page]
  const isTool = page === 'cookies' || page === 'confidentialite'
  return (
    <main className="newsroom-page">
      <p className="notice mb-4">
        {isTool ? (
          <>
            Aperçu de ce que la publication ajoute à la page <a href={`/${page}`}>{legalPageNames[page]}</a>.
          </>
        ) : (
          'Aperçu de la page telle que les réglages la font.'
        )}{' '}
        <a href={`/admin/reglages/pages-legales#${page}`}>Revenir aux pages légales</a>
      </p>
      <h1>{legalPageNames[page]}</h1>
      <div className="article-body legal-preview">
        <Words />
        <OwnText text={ownText} />
      </div>
    </main>
  )
}
