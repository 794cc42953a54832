import type { Embed as EmbedBlock } from '@/lib/articles/document.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { EmbedDescription } from '@/lib/embeds/embed.queries'
import { framePath, integrationPath, siteOf, thingOf } from '@/lib/embeds/embed.rules'

/**
 * A placard in place of something of another site's: nothing of it loads before the reader asks. The link leads to a page of
 * ours that shows it; public/embed.js shows it here instead.
 */
export function Embed({ embed: { attrs }, described }: { embed: EmbedBlock; described: EmbedDescription | undefined }) {
  const site = described?.site && attrs.kind === 'other' ? described.site : siteOf(attrs)
  const thing = thingOf(attrs.kind)
  const words = [described?.title, described?.author].filter(Boolean).map((each) => typeset(each ?? ''))
  const title = words.join(', ') || attrs.url.replace(/^https:\/\/(www\.)?/, '')
  const isShown = described?.frame !== null && (described !== undefined || attrs.kind !== 'other')
  const article = thing === 'vidéo' ? 'la' : 'le'
  return (
    <article-embed
      class={`embed embed-${thing === 'vidéo' ? 'video' : 'post'}`}
      data-frame={isShown ? framePath(attrs.url) : undefined}
    >
      <p className="embed-what">
        {thing === 'vidéo' ? 'Vidéo' : thing === 'message' ? 'Message' : 'Ailleurs'} · {site}
      </p>
      <p className="embed-title">
        <a href={attrs.url} rel="noopener">
          {title}
        </a>
      </p>
      {isShown && (
        <>
          <p className="embed-notice">
            {article === 'la' ? 'L’afficher la' : 'L’afficher le'} charge depuis {site}, qui reçoit alors votre adresse
            et peut poser des cookies.
          </p>
          <a className="button" href={integrationPath(attrs.url)} rel="nofollow">
            Afficher {article} {thing}
          </a>
        </>
      )}
    </article-embed>
  )
}
