import { alwaysShow } from '@/app/(reading)/integrations/actions'
import type { Embed as EmbedBlock } from '@/lib/articles/document.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { EmbedDescription } from '@/lib/embeds/embed.queries'
import { frameOf, framePath, integrationPath, nameOf, siteOf, thingOf } from '@/lib/embeds/embed.rules'
import { providerOf, providers } from '@/lib/embeds/providers.rules'

/**
 * A placard in place of something of another site's: nothing of it loads before the reader asks, for this time or for always. The
 * link leads to a page of ours that shows it; public/embed.js shows it here instead.
 */
export function Embed({ embed: { attrs }, described }: { embed: EmbedBlock; described: EmbedDescription | undefined }) {
  const thing = thingOf(attrs.kind, described)
  const words = [described?.title ?? '', described?.author ?? ''].filter(Boolean).map((each) => typeset(each))
  const title = words.join(', ') || attrs.url.replace(/^https:\/\/(www\.)?/, '')
  const isFramed = frameOf(attrs.url, described) !== null
  return (
    <article-embed
      class={thing === 'vidéo' ? 'embed embed-video' : 'embed'}
      data-frame={isFramed ? framePath(attrs.url) : undefined}
      data-provider={(isFramed && providerOf(attrs.kind)) || undefined}
    >
      <p className="embed-what">{nameOf(attrs, described)}</p>
      <p className="embed-title">
        <a href={attrs.url} rel="noopener">
          {title}
        </a>
      </p>
      {isFramed && <Asking embed={attrs} described={described} thing={thing} />}
    </article-embed>
  )
}

type AskingProps = {
  embed: EmbedBlock['attrs']
  described: EmbedDescription | undefined
  thing: ReturnType<typeof thingOf>
}

function Asking({ embed, described, thing }: AskingProps) {
  const site = siteOf(embed, described)
  const provider = providerOf(embed.kind)
  const path = integrationPath(embed.url)
  return (
    <div className="embed-asking">
      {described?.thumbnail && (
        <div className="embed-picture">
          <img
            src={`/media/${described.thumbnail.name}`}
            width={described.thumbnail.width}
            height={described.thumbnail.height}
            alt=""
            loading="lazy"
            decoding="async"
          />
        </div>
      )}
      <p className="embed-notice">
        Pour l’afficher, votre navigateur s’adresse à {site}, qui reçoit alors votre adresse réseau et peut poser des
        cookies.
      </p>
      <div className="embed-ways">
        <a className="button" href={path} rel="nofollow">
          Afficher {thing === 'vidéo' ? 'la' : 'le'} {thing}
        </a>
        {provider && (
          <form action={alwaysShow}>
            <input type="hidden" name="finalite" value={provider} />
            <input type="hidden" name="lien" value={embed.url} />
            <button type="submit" className="button">
              Toujours afficher les {providers[provider].things} de {site}
            </button>
          </form>
        )}
      </div>
    </div>
  )
}
