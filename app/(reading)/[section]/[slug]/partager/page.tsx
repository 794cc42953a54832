import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { standingAt } from '@/app/_desk/article'
import { publicFile } from '@/app/_desk/public-file'
import { typeset } from '@/lib/articles/typography.rules'
import { environment } from '@/lib/environment'
import { FRAME, frameMarkup, framePath } from '@/lib/sharing/oembed.rules'
import { instanceOf, mastodonShare } from '@/lib/sharing/share.rules'
import { PageFrame } from '../../../_components/page-frame'

export const metadata: Metadata = {
  title: 'Partager un article',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

type Props = {
  params: Promise<{ section: string; slug: string }>
  searchParams: Promise<{ instance?: string | string[] }>
}

/** Leads to the instance that a reader names: a plain link, since nothing of Mastodon's is loaded here. */
export default async function SharePage({ params, searchParams }: Props) {
  const { section, slug } = await params
  const { instance } = await searchParams
  const standing = await standingAt(section, slug, '/partager')
  if (standing.kind === 'taken-down') notFound()
  const { article } = standing
  const headline = typeset(article.headline)
  const typed = typeof instance === 'string' ? instance.slice(0, 300) : undefined
  const host = typed === undefined ? null : instanceOf(typed)
  const fault = typed !== undefined && host === null
  return (
    <PageFrame here={article.section.slug} className="text-page">
      <h1>Partager un article</h1>
      <p>
        L’article{' '}
        <a href={article.path}>
          «{'\u202f'}
          {headline}
          {'\u202f'}»
        </a>
      </p>
      <h2 className="share-title">Partager sur Mastodon</h2>
      {host && (
        <p className="share-onward">
          <a
            className="button button-strong"
            href={mastodonShare(host, `${headline}\n${environment().siteUrl}${article.path}`)}
            rel="nofollow noreferrer"
          >
            Continuer sur {host}
          </a>
        </p>
      )}
      <mastodon-instance data-chosen={host ?? undefined}>
        <form method="get">
          <label className="label" htmlFor="instance">
            Votre instance
          </label>
          <p className="hint" id="instance-aide">
            Le nom du serveur où vous avez un compte, comme mastodon.social ou piaille.fr. Vous écrirez votre message
            chez lui{'\u202f'}; rien ne lui est envoyé d’ici.
          </p>
          <input
            className="field"
            id="instance"
            name="instance"
            inputMode="url"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            required
            defaultValue={typed}
            aria-invalid={fault || undefined}
            aria-describedby={`instance-aide${fault ? ' instance-faute' : ''}`}
          />
          {fault && (
            <p className="fault" id="instance-faute">
              Un nom de serveur seul, comme mastodon.social{'\u202f'}: sans «{'\u202f'}https://{'\u202f'}», sans @, sans
              barre oblique.
            </p>
          )}
          <button type="submit" className="button">
            Choisir cette instance
          </button>
        </form>
      </mastodon-instance>
      <h2 id="integrer" className="share-title">
        Intégrer cet article
      </h2>
      <p className="hint" id="integrer-aide">
        Copiez ce code dans une page de votre site{'\u202f'}: il y montre le titre, l’image et le chapô de l’article. Le
        cadre ne contient ni script ni cookie.
      </p>
      <textarea
        className="field"
        rows={5}
        readOnly
        spellCheck={false}
        aria-labelledby="integrer"
        aria-describedby="integrer-aide"
        defaultValue={frameMarkup(article, environment().siteUrl)}
      />
      <iframe
        className="share-frame"
        src={framePath(article.id)}
        width={FRAME.width}
        height={FRAME.height}
        title={headline}
        loading="lazy"
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      />
      <script type="module" src={publicFile('/mastodon-instance.js')} />
    </PageFrame>
  )
}
