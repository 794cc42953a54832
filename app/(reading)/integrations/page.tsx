import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { findConsent } from '@/app/_desk/consent'
import { frameAttributes, integrationOf } from '@/app/_desk/integration'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { siteOf } from '@/lib/embeds/embed.rules'
import { providerOf, providers } from '@/lib/embeds/providers.rules'
import { environment } from '@/lib/environment'
import { PageFrame } from '../_components/page-frame'
import { TextPage } from '../_components/text-page'

type Props = { searchParams: Promise<{ lien?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const integration = await integrationOf((await searchParams).lien)
  return {
    title: integration?.name ?? 'Contenu introuvable',
    robots: { index: false, follow: false },
    other: integration ? undefined : keepUntilChanged({ status: 404 }),
  }
}

/** The page one comes from, where the browser says it and it is one of ours. */
async function wayBack(): Promise<string | null> {
  const referer = (await headers()).get('referer') ?? ''
  if (!URL.canParse(referer)) return null
  const { origin, pathname } = new URL(referer)
  return origin === new URL(environment().siteUrl).origin && pathname !== '/integrations' ? pathname : null
}

/** Something of another site's, for readers who asked for it and whose browsers run no scripts. */
export default async function IntegrationPage({ searchParams }: Props) {
  const [integration, back] = await Promise.all([integrationOf((await searchParams).lien), wayBack()])
  if (!integration) return <Missing back={back} />
  const { link, frame, name, isVideo } = integration
  const provider = providerOf(link.kind)
  const isAgreed = provider !== null && (await findConsent())?.purposes.includes(provider)
  return (
    <PageFrame className="text-page">
      <meta httpEquiv="Content-Security-Policy" content={`frame-src ${new URL(frame).origin}`} />
      <h1>{name}</h1>
      <div className={isVideo ? 'embed-video' : undefined}>
        <iframe className="embed-frame" src={frame} title={name} {...frameAttributes} />
      </div>
      <p className="embed-ways">
        {back && <a href={back}>Revenir à l’article</a>}{' '}
        <a href={link.url} rel="noopener">
          Voir sur {siteOf(link)}
        </a>
      </p>
      {isAgreed && (
        <p role="status">
          Vous avez accepté les {providers[provider].things} de {providers[provider].name}.{' '}
          <a href="/cookies">Changer d’avis</a>
        </p>
      )}
    </PageFrame>
  )
}

function Missing({ back }: { back: string | null }) {
  return (
    <TextPage title="Contenu introuvable">
      <p>
        Cette page ne montre que des contenus d’autres sites que la rédaction a placés dans un article{'\u202f'}; celui
        que vous demandez n’en est pas, ou ne peut plus être affiché.
      </p>
      <p>{back ? <a href={back}>Revenir à l’article</a> : <a href="/">Revenir à la une</a>}</p>
    </TextPage>
  )
}
