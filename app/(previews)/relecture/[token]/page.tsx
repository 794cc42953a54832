import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PaperName } from '@/app/_components/masthead'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { previewBehind } from '@/app/_desk/preview'
import { findKeptForm } from '@/lib/forms/keep-form'
import type { OpenedPreview } from '@/lib/previews/open-preview'
import { newsOf } from '@/lib/previews/preview.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { SetVersion } from '../../_components/set-version'
import { AnswerForm } from './answer-form'
import { PreviewNotice } from './preview-notice'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ brouillon?: string | string[] }>
}

/** What the link opens. One that is none is an address like any other where nothing is. */
async function opened({ params }: Props) {
  const { token } = await params
  const preview = await previewBehind(token)
  if (!preview.ok && preview.reason === 'preview-unknown') notFound()
  return { token, preview }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { preview } = await opened(props)
  return {
    // no headline: browsers keep titles, and show them to whoever stands by
    title: preview.ok ? 'Texte à relire' : 'Lien qui n’est plus valable',
    // the address is the key to it; the form's own origin has to be told
    referrer: 'same-origin',
    ...(!preview.ok && { other: keepUntilChanged({ status: 410 }) }),
  }
}

/** What has appeared needs nobody's approval any more. */
const asksStill = ({ link, version }: OpenedPreview): boolean => link.asksApproval && newsOf(version) !== 'published'

/** A version for somebody without an account who was sent its link: to read, and to answer if that is asked. */
export default async function PreviewPage(props: Props) {
  const [{ token, preview }, { name }, { brouillon }] = await Promise.all([
    opened(props),
    ourNewspaper(),
    props.searchParams,
  ])
  const kept = preview.ok && typeof brouillon === 'string' ? await findKeptForm(brouillon, 'preview-answer') : null
  return (
    <>
      <header className="masthead">
        <div className="masthead-top">
          <p className="masthead-name">
            <PaperName name={name} />
          </p>
        </div>
      </header>
      {preview.ok ? (
        <main
          id="contenu"
          tabIndex={-1}
          className={preview.version.section ? `hue-${preview.version.section.hue}` : undefined}
        >
          <PreviewNotice link={preview.link} version={preview.version} />
          <SetVersion version={preview.version} />
          {asksStill(preview) && (
            <AnswerForm token={token} given={preview.answer} endsAt={preview.link.endsAt} kept={kept} />
          )}
        </main>
      ) : (
        <main id="contenu" tabIndex={-1} className="text-page">
          <h1>Ce lien n’est plus valable</h1>
          <div className="article-body">
            <p>{sentenceFor(preview.reason)}</p>
          </div>
        </main>
      )}
    </>
  )
}
