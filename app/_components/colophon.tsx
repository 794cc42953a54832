import { linkTest } from '@/app/_desk/legal-page'
import type { Section } from '@/lib/sections/section.queries'
import { topSections } from '@/lib/sections/section.rules'

type Link = readonly [path: string, name: string]

const paper: readonly Link[] = [
  ['/a-propos', 'À propos'],
  ['/redaction', 'La rédaction'],
  ['/charte', 'Charte'],
  ['/corrections', 'Corrections'],
  ['/archives', 'Archives'],
  ['/contact', 'Contact'],
  ['/don', 'Faire un don'],
  ['/ma-lecture', 'Ma lecture'],
  ['/rss.xml', 'Flux RSS'],
]

const legal: readonly Link[] = [
  ['/mentions-legales', 'Mentions légales'],
  ['/cgu', 'Conditions d’utilisation'],
  ['/confidentialite', 'Confidentialité'],
  ['/cookies', 'Gérer mes cookies'],
  ['/accessibilite', 'Accessibilité'],
  ['/plan-du-site', 'Plan du site'],
]

/** The foot of every page: sections, the legal pages that are published, the way back to one's consent. */
export async function Colophon({ name, sections }: { name: string; sections: Section[] }) {
  const mayLink = await linkTest()
  const tops = topSections(sections).map(({ slug, name: section }): Link => [`/${slug}`, section])
  return (
    <footer className="colophon">
      <div className="colophon-inner">
        <Links name="Toutes les rubriques" pages={[['/rubriques', 'Toutes les rubriques'], ...tops]} />
        <Links name="Le journal" pages={paper.filter(([path]) => mayLink(path))} />
        <Links name="Informations légales" pages={legal.filter(([path]) => mayLink(path))} />
        <p>
          Droits d’auteur © {new Date().getFullYear()} – {name} – Tous droits réservés
        </p>
      </div>
    </footer>
  )
}

const Links = ({ name, pages }: { name: string; pages: readonly Link[] }) => (
  <nav aria-label={name}>
    <ul>
      {pages.map(([path, page]) => (
        <li key={path}>
          <a href={path}>{page}</a>
        </li>
      ))}
    </ul>
  </nav>
)
