import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { frameAttributes, integrationOf } from '@/app/_desk/integration'
import { typeset } from '@/lib/articles/typography.rules'
import { siteOf, thingOf } from '@/lib/embeds/embed.rules'
import { environment } from '@/lib/environment'
import { PageFrame } from '../_components/page-frame'

type Props = { searchParams: Promise<{ lien?: string | string[] }> }

export const metadata: Metadata = { title: 'Contenu d’un autre site', robots: { index: false, follow: false } }

/** The article one comes from, where the browser says it. */
async function wayBack(): Promise<string | null> {
  const referer = (await headers()).get('referer') ?? ''
  const isOurs = URL.canParse(referer) && new URL(referer).origin === new URL(environment().siteUrl).origin
  return isOurs ? new URL(referer).pathname : null
}

/** Something of another site's, for readers who asked for it and whose browsers run no scripts. */
export default async function IntegrationPage({ searchParams }: Props) {
  const integration = await integrationOf((await searchParams).lien)
  if (!integration) notFound()
  const { link, frame, title } = integration
  const back = await wayBack()
  const thing = thingOf(link.kind)
  const name = typeset(title) || `${thing === 'vidéo' ? 'Vidéo' : 'Message'} de ${siteOf(link)}`
  return (
    <PageFrame className="text-page">
      <h1>{name}</h1>
      <div className={`embed-${thing === 'vidéo' ? 'video' : 'post'}`}>
        <iframe className="embed-frame" src={frame} title={name} {...frameAttributes} />
      </div>
      <p>
        {back && (
          <>
            <a href={back}>Revenir à l’article</a> ·{' '}
          </>
        )}
        <a href={link.url} rel="noopener">
          Voir sur {siteOf(link)}
        </a>
      </p>
    </PageFrame>
  )
}
