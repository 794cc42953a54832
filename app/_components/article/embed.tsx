import type { Embed as EmbedBlock } from '@/lib/articles/document.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { EmbedDescription } from '@/lib/embeds/embed.queries'
import { frameOf, framePath, integrationPath, nameOf, siteOf, thingOf } from '@/lib/embeds/embed.rules'

/**
 * A placard in place of something of another site's: nothing of it loads before the reader asks. The link leads to a page of
 * ours that shows it; public/embed.js shows it here instead.
 */
export function Embed({ embed: { attrs }, described }: { embed: EmbedBlock; described: EmbedDescription | undefined }) {
  const site = siteOf(attrs, described)
  const thing = thingOf(attrs.kind, described)
  const words = [described?.title ?? '', described?.author ?? ''].filter(Boolean).map((each) => typeset(each))
  const title = words.join(', ') || attrs.url.replace(/^https:\/\/(www\.)?/, '')
  const isFramed = frameOf(attrs.url, described) !== null
  const article = thing === 'vidéo' ? 'la' : 'le'
  return (
    <article-embed
      class={thing === 'vidéo' ? 'embed embed-video' : 'embed'}
      data-frame={isFramed ? framePath(attrs.url) : undefined}
    >
      <p className="embed-what">{nameOf(attrs, described)}</p>
      <p className="embed-title">
        <a href={attrs.url} rel="noopener">
          {title}
        </a>
      </p>
      {isFramed && (
        <>
          <p className="embed-notice">
            Pour l’afficher, votre navigateur s’adresse à {site}, qui reçoit alors votre adresse et peut poser des
            cookies.
          </p>
          <a className="button" href={integrationPath(attrs.url)} rel="nofollow">
            Afficher {article} {thing}
          </a>
        </>
      )}
    </article-embed>
  )
}
