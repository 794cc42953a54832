import type { Metadata } from 'next'
import { LegalLink } from '@/app/_components/legal/legal-link'
import { StructuredData } from '@/app/_components/structured-data'
import { ourMenus, ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { typeset } from '@/lib/articles/typography.rules'
import { environment } from '@/lib/environment'
import { aboutPage, organization } from '@/lib/syndication/paper-data.rules'
import { TextPage } from '../_components/text-page'

export const generateMetadata = (): Metadata => ({
  title: 'À propos',
  description: 'Qui fait ce journal, comment, et pour qui.',
  alternates: { canonical: '/a-propos' },
  other: keepUntilChanged({}),
})

export default async function AboutPage() {
  const [paper, { profiles }] = await Promise.all([ourNewspaper(), ourMenus()])
  const { name, tagline, publisher } = paper
  const site = environment().siteUrl
  return (
    <TextPage title={`À propos de ${name}`}>
      <p>
        {name} est un journal en ligne{tagline && <>{typeset(` : ${tagline}`)}</>}. Ses articles sont en libre accès, et
        le resteront.
      </p>
      {publisher && <p>Il est édité par {typeset(publisher)}.</p>}
      <h2>Comment nous travaillons</h2>
      <p>
        Un article est signé, daté et sourcé. S’il change sur le fond après sa parution, il le dit et donne l’heure. La{' '}
        <LegalLink to="/charte">charte</LegalLink> expose nos règles, la page <a href="/redaction">La rédaction</a>{' '}
        présente celles et ceux qui écrivent, et les <a href="/corrections">corrections</a> sont publiques.
      </p>
      <h2>Comment nous vivons</h2>
      <p>
        Aucune publicité ne s’affiche sur ces pages, et personne n’y est suivi. Les <a href="/don">dons des lecteurs</a>{' '}
        aident à payer le travail.
      </p>
      <h2>Lire à sa façon</h2>
      <p>
        Les pages fonctionnent sans JavaScript, sur un petit téléphone comme sur un grand écran. Chacun règle la taille
        du texte, les couleurs et la police ; ces choix restent sur l’appareil. L’état de notre accessibilité figure
        dans la <a href="/accessibilite">déclaration d’accessibilité</a>.
      </p>
      <p>
        Une question{'\u202f'}? Voici comment <a href="/contact">nous écrire</a>.
      </p>
      <StructuredData things={[aboutPage('AboutPage', '/a-propos', site), organization(paper, profiles, site)]} />
    </TextPage>
  )
}
