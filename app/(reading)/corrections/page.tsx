import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { StructuredData } from '@/app/_components/structured-data'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { listLastUpdated } from '@/lib/articles/reading.queries'
import { listCorrections } from '@/lib/corrections/correction.queries'
import { correctionsPage } from '@/lib/corrections/correction.rules'
import { environment } from '@/lib/environment'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { breadcrumbList, collectionPage } from '@/lib/syndication/list-data.rules'
import { PageFrame } from '../_components/page-frame'
import { CorrectionList } from './_components/correction-list'
import { UpdateList } from './_components/update-list'

/** Updates of substance that are shown. */
const SHOWN = 50

type Props = { searchParams: Promise<{ avant?: string | string[] }> }

const asked = async ({ searchParams }: Props) => correctionsPage.parse(await searchParams).avant
const corrections = cache(listCorrections)
const updated = cache(() => listLastUpdated(SHOWN))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const before = await asked(props)
  const { corrections: listed } = await corrections(before)
  const articles = listed.map(({ article }) => article)
  if (before === undefined) {
    return {
      title: 'Mises à jour et corrections',
      description: 'Ce que le journal a corrigé, les derniers articles mis à jour, et comment signaler une erreur.',
      alternates: { canonical: '/corrections' },
      other: keepUntilChanged({ lists: [tags.front, tags.corrections], articles: [...articles, ...(await updated())] }),
    }
  }
  return {
    title: `Corrections, avant le nº ${before}`,
    description: `Ce que le journal a corrigé avant la correction nº ${before}.`,
    // where a page begins moves with each correction
    robots: { index: false, follow: true },
    other: keepUntilChanged({ lists: [tags.corrections], articles }),
  }
}

/**
 * What the newspaper got wrong, and what changed after it was published: every update of substance is dated (décret 2009-1340,
 * art. 1). Older corrections follow page by page.
 */
export default async function CorrectionsPage(props: Props) {
  const before = await asked(props)
  const { corrections: listed, more } = await corrections(before)
  if (before !== undefined && listed.length === 0) notFound()
  return (
    <PageFrame className="listing">
      {before === undefined ? (
        <Heading />
      ) : (
        <header className="listing-header">
          <h1 className="listing-name">Corrections plus anciennes</h1>
          <p>
            <a href="/corrections">Revenir aux plus récentes</a>
          </p>
        </header>
      )}
      {before === undefined && (
        <h2 id="les-corrections" className="section-name">
          Corrections
        </h2>
      )}
      {listed.length === 0 ? <p>Aucune correction n’a été publiée.</p> : <CorrectionList corrections={listed} />}
      {more && (
        <nav className="list-pages" aria-label="Pages de la liste">
          <a className="button" href={`/corrections?avant=${listed.at(-1)?.id}`} rel="next">
            Corrections plus anciennes
          </a>
        </nav>
      )}
      {before === undefined && <Updates corrected={listed.map(({ article }) => article.path)} />}
    </PageFrame>
  )
}

async function Heading() {
  const { contactEmail } = await ourNewspaper()
  return (
    <header className="listing-header">
      <h1 className="listing-name">Mises à jour et corrections</h1>
      <p>
        Un fait inexact est corrigé dès que nous le savons, et l’article le dit, avec l’heure. Pour nous en signaler un,
        utilisez le lien « Signaler une erreur » sous chaque article
        {contactEmail && (
          <>
            {' '}
            ou écrivez à <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
          </>
        )}
        .
      </p>
    </header>
  )
}

async function Updates({ corrected }: { corrected: readonly string[] }) {
  const articles = await updated()
  const site = environment().siteUrl
  const here = { name: 'Mises à jour et corrections', path: '/corrections' }
  const items = [...new Set([...corrected, ...articles.map(({ path }) => path)])]
  return (
    <>
      <h2 id="les-mises-a-jour" className="section-name listing-part">
        Mises à jour
      </h2>
      {articles.length === 0 ? <p>Aucun article n’a été mis à jour.</p> : <UpdateList articles={articles} />}
      <StructuredData
        things={[
          collectionPage({ ...here, items }, site),
          breadcrumbList([{ name: 'Accueil', path: '/' }, here], site),
        ]}
      />
    </>
  )
}
