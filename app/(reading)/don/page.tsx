import type { Metadata } from 'next'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { TextPage } from '../_components/text-page'

export const generateMetadata = (): Metadata => ({
  title: 'Faire un don',
  description: 'Pourquoi et comment soutenir le journal.',
  alternates: { canonical: '/don' },
  other: keepUntilChanged({}),
})

// no tax deduction is promised: it depends on a status that not every newspaper has (CGI, art. 200 and 238 bis)
export default async function DonationPage() {
  const { name, donationUrl, contactEmail } = await ourNewspaper()
  return (
    <TextPage title="Faire un don">
      <p>
        Lire {name} ne coûte rien, et continuera de ne rien coûter. Écrire, vérifier, relire et modérer ont pourtant un
        prix, que les dons de lecteurs aident à payer.
      </p>
      <h2>À quoi sert un don</h2>
      <ul>
        <li>À payer le temps du reportage et de la relecture, avant tout.</li>
        <li>À tenir le site : un serveur, des sauvegardes, rien qui vous suive.</li>
        <li>À rester libres : aucun donateur ne choisit un sujet ni ne relit un article avant sa publication.</li>
      </ul>
      <h2>Comment donner</h2>
      {donationUrl ? (
        <>
          <p>
            Le don se fait sur le site de notre prestataire de paiement ; {name} ne voit ni ne garde votre numéro de
            carte.
          </p>
          <p>
            <a className="button button-strong" href={donationUrl} rel="noopener">
              Donner maintenant
            </a>
          </p>
        </>
      ) : (
        <p>
          Les dons en ligne ne sont pas encore ouverts.
          {contactEmail && (
            <>
              {' '}
              Pour soutenir le journal autrement, écrivez à <a href={`mailto:${contactEmail}`}>{contactEmail}</a>.
            </>
          )}
        </p>
      )}
    </TextPage>
  )
}
