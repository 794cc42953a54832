import { ourNewspaper } from '@/app/_desk/newspaper'
import { typeset } from '@/lib/articles/typography.rules'
import { type Newspaper, publisherKinds } from '@/lib/settings/settings.rules'
import { MailTo } from './mail-to'

/** What LCEN (loi 2004-575, article 1-1) has a publisher say; published only once all of it is filled in. */
export async function LegalNotice() {
  const paper = await ourNewspaper()
  return (
    <>
      <dl className="facts">
        {linesOf(paper).map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value === paper.contactEmail ? <MailTo address={value} /> : typeset(value)}</dd>
          </div>
        ))}
      </dl>
      <h2>Signaler un contenu</h2>
      <p>
        Pour signaler un contenu que vous estimez illicite, ou exercer un droit de réponse, écrivez à{' '}
        <MailTo address={paper.contactEmail} /> en donnant l’adresse de la page et le passage concerné. Un commentaire
        se signale aussi par le lien placé sous lui.
      </p>
      <h2>Droits</h2>
      <p>
        Les textes et les images de {paper.name} sont protégés par le droit d’auteur. Citer un court passage avec un
        lien est toujours permis.
      </p>
    </>
  )
}

/** The newspaper's particulars; what does not concern such a publisher is left out. */
function linesOf(paper: Newspaper): [string, string][] {
  const kind = paper.publisherKind ? ` (${publisherKinds[paper.publisherKind].replace(/^Une? /, '')})` : ''
  const lines: [string, string][] = [
    ['Éditeur', paper.publisher && `${paper.publisher}${kind}`],
    [paper.publisherKind === 'person' ? 'Domicile' : 'Siège', paper.publisherAddress],
    ['Téléphone', paper.publisherPhone],
    ['Immatriculation', paper.registration],
    ['Capital social', paper.capital],
    ['Direction de la publication', paper.publicationDirector],
    ['Hébergeur', [paper.hostName, paper.hostAddress, paper.hostPhone].filter(Boolean).join('\n')],
    ['Contact', paper.contactEmail],
  ]
  return lines.filter(([, value]) => value !== '')
}
