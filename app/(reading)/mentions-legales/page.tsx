import type { Metadata } from 'next'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { TextPage } from '../_components/text-page'

export const generateMetadata = (): Metadata => ({
  title: 'Mentions légales',
  alternates: { canonical: '/mentions-legales' },
  other: keepUntilChanged({}),
})

/** What LCEN (loi 2004-575, article 1-1) has a publisher say. What the newspaper has not filled in says so. */
export default async function LegalPage() {
  const paper = await ourNewspaper()
  const lines: [string, string][] = [
    ['Éditeur', paper.publisher],
    ['Siège', paper.publisherAddress],
    ['Téléphone', paper.publisherPhone],
    ['Immatriculation et capital', paper.registration],
    ['Directeur ou directrice de la publication', paper.publicationDirector],
    ['Hébergeur (nom, adresse, téléphone)', paper.host],
    ['Contact', paper.contactEmail],
  ]
  return (
    <TextPage title="Mentions légales">
      <dl className="facts">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value || 'Non renseigné par le journal.'}</dd>
          </div>
        ))}
      </dl>
      <h2>Signaler un contenu</h2>
      <p>
        Pour signaler un commentaire ou un contenu que vous estimez illicite, ou exercer un droit de réponse, écrivez à{' '}
        {paper.contactEmail ? <a href={`mailto:${paper.contactEmail}`}>{paper.contactEmail}</a> : 'la rédaction'} en
        donnant l’adresse de la page et le passage concerné.
      </p>
      <h2>Droits</h2>
      <p>
        Les textes et les images de {paper.name} sont protégés par le droit d’auteur. Citer un court passage avec un
        lien est toujours permis.
      </p>
    </TextPage>
  )
}
