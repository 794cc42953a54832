import type { Section } from '@/lib/sections/section.queries'
import { topSections } from '@/lib/sections/section.rules'

/** The foot of every page: sections, legal pages, the way back to one's consent. */
export function Colophon({ name, sections }: { name: string; sections: Section[] }) {
  return (
    <footer className="colophon">
      <div className="colophon-inner">
        <nav aria-label="Toutes les rubriques">
          <ul>
            {topSections(sections).map((section) => (
              <li key={section.slug}>
                <a href={`/${section.slug}`}>{section.name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label="Informations légales">
          <ul>
            <li>
              <a href="/don">Faire un don</a>
            </li>
            <li>
              <a href="/mentions-legales">Mentions légales</a>
            </li>
            <li>
              <a href="/confidentialite">Confidentialité</a>
            </li>
            <li>
              <a href="/cookies">Gérer mes cookies</a>
            </li>
            <li>
              <a href="/rss.xml">Flux RSS</a>
            </li>
          </ul>
        </nav>
        <p>
          Droits d’auteur © {new Date().getFullYear()} – {name} – Tous droits réservés
        </p>
      </div>
    </footer>
  )
}
