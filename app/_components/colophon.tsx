import { linkTest } from '@/app/_desk/legal-page'
import { linkName } from '@/lib/links/outside-link.rules'
import type { Section } from '@/lib/sections/section.queries'
import { topSections } from '@/lib/sections/section.rules'
import type { Menus } from '@/lib/settings/menus.rules'

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
export async function Colophon({ name, sections, menus }: { name: string; sections: Section[]; menus: Menus }) {
  const mayLink = await linkTest()
  const tops = topSections(sections).map(({ slug, name: section }): Link => [`/${slug}`, section])
  const own = menus.colophon.map(({ name: link, address }): Link => [address, link])
  const profiles = menus.profiles.map((address): Link => [address, linkName(address)])
  return (
    <footer className="colophon">
      <div className="colophon-inner">
        <Links name="Toutes les rubriques" pages={[['/rubriques', 'Toutes les rubriques'], ...tops]} />
        <Links name="Le journal" pages={[...paper.filter(([path]) => mayLink(path)), ...own]} />
        {profiles.length > 0 && <Links name="Nous suivre" pages={profiles} rel="me" />}
        <Links name="Informations légales" pages={legal.filter(([path]) => mayLink(path))} />
        <p>
          Droits d’auteur © {new Date().getFullYear()} – {name} – Tous droits réservés
        </p>
      </div>
    </footer>
  )
}

const Links = ({ name, pages, rel }: { name: string; pages: readonly Link[]; rel?: string }) => (
  <nav aria-label={name}>
    <ul>
      {pages.map(([path, page]) => (
        <li key={path}>
          <a href={path} rel={rel}>
            {page}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
