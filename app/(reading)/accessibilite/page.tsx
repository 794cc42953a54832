import type { Metadata } from 'next'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { dayOf } from '@/lib/articles/dates.rules'
import { environment } from '@/lib/environment'
import { TextPage } from '../_components/text-page'
import audit from './audit.json'
import { checkedAt, checks, shortcomings } from './hand-checked'

export const generateMetadata = (): Metadata => ({
  title: 'Accessibilité',
  description: 'Déclaration d’accessibilité : état, essais, limites connues et contact.',
  alternates: { canonical: '/accessibilite' },
  other: keepUntilChanged({}),
})

const day = (written: string) => dayOf(new Date(`${written}T12:00:00Z`))

/** The statement of RGAA 4 (arrêté du 20 septembre 2019, annexe): state, tests, limits, contact, remedies. */
export default async function AccessibilityPage() {
  const { name, contactEmail } = await ourNewspaper()
  return (
    <TextPage title="Déclaration d’accessibilité">
      <p>
        {name} s’engage à rendre son site accessible à tous. Cette déclaration s’applique à{' '}
        <a href="/">{new URL(environment().siteUrl).host}</a>.
      </p>
      <h2>État de conformité</h2>
      <p>
        Le site est <strong>partiellement conforme</strong> au référentiel général d’amélioration de l’accessibilité,
        RGAA version 4. Nous l’avons évalué nous-mêmes{'\u202f'}; aucun cabinet ne l’a encore audité.
      </p>
      <h2>Résultats des essais</h2>
      <p>
        Le {day(audit.date)}, {audit.tool} a examiné {audit.views} vues{'\u202f'}: {audit.pages.length} sortes de pages,
        dans les thèmes {audit.themes.join(', ')}, à {audit.widths.join(' et ')} pixels de large. Il a relevé{' '}
        {audit.findings.length === 0 ? 'aucun défaut' : `${audit.findings.length} défauts`}. Un outil ne voit qu’une
        partie des critères{'\u202f'}: le reste a été vérifié à la main, le {day(checkedAt)}.
      </p>
      <table className="plain-table">
        <caption>Vérifications à la main</caption>
        <thead>
          <tr>
            <th scope="col">Critère RGAA</th>
            <th scope="col">Ce qui a été vérifié</th>
            <th scope="col">Résultat</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ criterion, what, result }) => (
            <tr key={criterion}>
              <th scope="row">{criterion}</th>
              <td>{what}</td>
              <td>{result}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Limites connues</h2>
      <ul>
        {shortcomings.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h2>Établissement de cette déclaration</h2>
      <p>
        Elle a été établie le {day(checkedAt)}. Technologies utilisées{'\u202f'}: HTML, CSS, SVG et un peu de
        JavaScript, dont aucune page de lecture ne dépend. Essais menés avec Chromium, au clavier seul et à 400
        {'\u202f'}%.
      </p>
      <h2>Retour et contact</h2>
      <p>
        Si un contenu vous est inaccessible, écrivez à{' '}
        {contactEmail ? <a href={`mailto:${contactEmail}`}>{contactEmail}</a> : 'la rédaction'}
        {'\u202f'}: nous vous répondrons et vous l’enverrons sous une autre forme.
      </p>
      <h2>Voies de recours</h2>
      <p>
        Sans réponse satisfaisante de notre part, vous pouvez{' '}
        <a href="https://www.defenseurdesdroits.fr/nous-contacter-355">écrire au Défenseur des droits</a>, contacter son
        délégué dans votre département, ou lui adresser un courrier gratuit, sans timbre{'\u202f'}: Défenseur des
        droits, Libre réponse 71120, 75342 Paris Cedex 07.
      </p>
    </TextPage>
  )
}
