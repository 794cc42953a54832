import { typeset } from '@/lib/articles/typography.rules'
import { environment } from '@/lib/environment'
import { mailShare } from '@/lib/sharing/share.rules'

/** Ways to send an article on, none of which tells anybody else that it was read. Those that need a script show with scripts. */
export function Share({ article: { headline, path } }: { article: { headline: string; path: string } }) {
  return (
    <section id="partager" className="share" aria-labelledby="partager-titre">
      <h2 id="partager-titre">Partager cet article</h2>
      <reader-tools class="reader-tools">
        <button type="button" className="with-sharing" data-do="share">
          Partager…
        </button>
        <button type="button" className="with-scripts" data-do="copy">
          Copier l’adresse
        </button>
        <a href={mailShare(typeset(headline), environment().siteUrl + path)}>Par courriel</a>
        <a href={`${path}/partager`} rel="nofollow">
          Sur Mastodon
        </a>
        <a href={`${path}/partager#integrer`} rel="nofollow">
          Intégrer
        </a>
        <button type="button" className="with-scripts" data-do="print">
          Imprimer ou enregistrer en PDF
        </button>
        <span role="status" className="reader-tools-status" />
      </reader-tools>
      <p className="hint with-scripts">
        La version PDF est celle de votre navigateur{'\u202f'}: choisissez-y «{'\u202f'}Enregistrer au format PDF
        {'\u202f'}» comme imprimante.
      </p>
      <p className="print-address">{environment().siteUrl + path}</p>
    </section>
  )
}
