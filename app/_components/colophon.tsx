import { linkTest } from '@/app/_desk/legal-page'
import type { Section } from '@/lib/sections/section.queries'
import { topSections } from '@/lib/sections/section.rules'

const paper = [
  ['/a-propos', 'À propos'],
  ['/redaction', 'La rédaction'],
  ['/charte', 'Charte'],
  ['/corrections', 'Corrections'],
  ['/archives', 'Archives'],
  ['/contact', 'Contact'],
  ['/don', 'Faire un don'],
  ['/ma-lecture', 'Ma lecture'],
  ['/rss.xml', 'Flux RSS'],
] as const

const legal = [
  ['/mentions-legales', 'Mentions légales'],
  ['/cgu', 'Conditions d’utilisation'],
  ['/confidentialite', 'Confidentialité'],
  ['/cookies', 'Gérer mes cookies'],
  ['/accessibilite', 'Accessibilité'],
  ['/plan-du-site', 'Plan du site'],
] as const

/** The foot of every page: sections, the legal pages that are published, the way back to one's consent. */
export async function Colophon({ name, sections }: { name: string; sections: Section[] }) {
  const mayLink = await linkTest()
  return (
    <footer className="colophon">
      <div className="colophon-inner">
        <nav aria-label="Toutes les rubriques">
          <ul>
            <li>
              <a href="/rubriques">Toutes les rubriques</a>
            </li>
            {topSections(sections).map((section) => (
              <li key={section.slug}>
                <a href={`/${section.slug}`}>{section.name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label="Le journal">
          <ul>
            {paper
              .filter(([path]) => mayLink(path))
              .map(([path, page]) => (
                <li key={path}>
                  <a href={path}>{page}</a>
                </li>
              ))}
          </ul>
        </nav>
        <nav aria-label="Informations légales">
          <ul>
            {legal
              .filter(([path]) => mayLink(path))
              .map(([path, page]) => (
                <li key={path}>
                  <a href={path}>{page}</a>
                </li>
              ))}
          </ul>
        </nav>
        <p>
          Droits d’auteur © {new Date().getFullYear()} – {name} – Tous droits réservés
        </p>
      </div>
    </footer>
  )
}
