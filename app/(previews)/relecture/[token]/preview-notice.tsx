import { Moment } from '@/app/_components/moment'
import { typeset } from '@/lib/articles/typography.rules'
import { newsOf } from '@/lib/previews/preview.rules'
import type { HeldLink } from '@/lib/previews/preview-link.queries'
import type { PreviewedVersion } from '@/lib/previews/previewed-version.queries'

type Props = { link: HeldLink; version: PreviewedVersion }

/** What there is to know before the text: whose it is to read, that it has not appeared, and what became of it since it was sent. */
export function PreviewNotice({ link, version }: Props) {
  const news = newsOf(version)
  const { online, embargoUntil, savedAt } = version
  const isEmbargoed = embargoUntil !== null && embargoUntil > new Date()
  return (
    <aside className="notice preview-notice" aria-label="À propos de ce texte">
      {news === 'published' ? (
        <p>
          Version du <Moment at={savedAt} />, envoyée à {typeset(link.forWhom)} par le journal.{' '}
          <strong>Elle est parue depuis</strong>
          {'\u202f'}: <a href={online?.path}>la lire en ligne</a>.
        </p>
      ) : (
        <p>
          <strong>Texte confidentiel</strong>, version du <Moment at={savedAt} />, envoyé à {typeset(link.forWhom)} par
          le journal. {news === 'published-otherwise' ? 'Cette version n’est pas publiée' : 'Il n’est pas publié'}
          {'\u202f'}; ne {news === 'published-otherwise' ? 'la' : 'le'} transmettez pas.
        </p>
      )}
      {news === 'published-otherwise' && (
        <p>
          L’article est en ligne dans une autre version{'\u202f'}: <a href={online?.path}>la lire</a>.
        </p>
      )}
      {news === 'newer' && (
        <p>
          La rédaction a retravaillé ce texte depuis{'\u202f'}: cette version n’est plus la dernière. Demandez la
          nouvelle si vous devez la lire.
        </p>
      )}
      {isEmbargoed && (
        <p>
          <strong>
            Sous embargo jusqu’au <Moment at={embargoUntil} />
          </strong>
          {'\u202f'}: rien ne doit en paraître avant.
        </p>
      )}
      <p className="hint">
        Ce lien reste valable jusqu’au <Moment at={link.endsAt} />. Le journal voit quand cette page est ouverte, et par
        quel navigateur (<a href="/confidentialite">ce qu’il en garde</a>).
        {link.asksApproval && news !== 'published' && (
          <>
            {' '}
            <a href="#reponse">Donner votre avis</a>
          </>
        )}
      </p>
    </aside>
  )
}
