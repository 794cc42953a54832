import type { Metadata } from 'next'
import { StructuredData } from '@/app/_components/structured-data'
import { ourMenus, ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { environment } from '@/lib/environment'
import { aboutPage, organization } from '@/lib/syndication/paper-data.rules'
import { TextPage } from '../_components/text-page'

export const generateMetadata = (): Metadata => ({
  title: 'Contact',
  description: 'Écrire au journal : rédaction, erreur, droit de réponse, données personnelles.',
  alternates: { canonical: '/contact' },
  other: keepUntilChanged({}),
})

export default async function ContactPage() {
  const [paper, { profiles }] = await Promise.all([ourNewspaper(), ourMenus()])
  const { contactEmail, publisherAddress, publisherPhone } = paper
  const site = environment().siteUrl
  const mail = contactEmail ? <a href={`mailto:${contactEmail}`}>{contactEmail}</a> : 'la rédaction'
  return (
    <TextPage title="Contact">
      {contactEmail ? (
        <p>Écrivez à {mail}. Nous lisons tout, et répondons autant que nous pouvons.</p>
      ) : (
        <p>Le journal n’a pas encore indiqué d’adresse électronique.</p>
      )}
      <dl className="facts">
        {publisherAddress && (
          <div>
            <dt>Par courrier</dt>
            <dd>{publisherAddress}</dd>
          </div>
        )}
        {publisherPhone && (
          <div>
            <dt>Par téléphone</dt>
            <dd>{publisherPhone}</dd>
          </div>
        )}
      </dl>
      <h2>Signaler une erreur</h2>
      <p>
        Sous chaque article, le lien « Signaler une erreur » ouvre un formulaire qui arrive droit à la rédaction. Nos{' '}
        <a href="/corrections">mises à jour et corrections</a> sont publiques.
      </p>
      <h2>Droit de réponse</h2>
      <p>
        Toute personne nommée ou désignée dans un article peut demander l’insertion gratuite d’une réponse, dans les
        trois mois qui suivent la parution (loi du 21 juin 2004, article 1-1, III{'\u202f'}; décret du 24 octobre 2007).
        Adressez-la à la direction de la publication ({mail}), en donnant l’adresse de l’article, les passages en cause
        et le texte de la réponse. Elle paraît sous l’article dans les trois jours, et y reste aussi longtemps que lui.
      </p>
      <h2>Vos données</h2>
      <p>
        La page <a href="/confidentialite">Confidentialité</a> dit tout ce qui est gardé, et combien de temps. Elle a un
        bouton pour chacun de vos droits{'\u202f'}: voir, corriger, emporter, effacer ou s’opposer.
      </p>
      <StructuredData things={[aboutPage('ContactPage', '/contact', site), organization(paper, profiles, site)]} />
    </TextPage>
  )
}
