import { fullDayOf } from '@/lib/articles/dates.rules'
import type { Section } from '@/lib/sections/section.queries'
import { shownSections } from '@/lib/sections/section.rules'
import type { Menus } from '@/lib/settings/menus.rules'
import { SettingsButton } from './settings-panel'

type Props = { name: string; sections: Section[]; menus: Menus; here?: string }

/** The paper's name, the day, the way to support it, and its sections. `here` is the section one is in, or `front`. */
export function Masthead({ name, sections, menus, here }: Props) {
  const current = (slug: string) => (slug === here ? 'page' : undefined)
  return (
    <header className="masthead">
      <div className="masthead-top">
        <a href="/" className="masthead-name" aria-label={`${name}, retour à la une`}>
          <PaperName name={name} />
        </a>
        <p className="masthead-day">{fullDayOf(new Date())}</p>
        <SettingsButton />
        <a href="/don" className="masthead-give">
          Faire un don
        </a>
      </div>
      <nav aria-label="Rubriques" className="masthead-sections">
        <ul>
          <li>
            <a href="/" aria-current={current('front')}>
              La une
            </a>
          </li>
          {shownSections(sections, menus.hiddenSections).map((section) => (
            <li key={section.slug} className={`hue-${section.hue}`}>
              <a href={`/${section.slug}`} aria-current={current(section.slug)}>
                {section.name}
              </a>
            </li>
          ))}
          {menus.masthead.map(({ name: link, address }) => (
            <li key={address}>
              <a href={address}>{link}</a>
            </li>
          ))}
          <li className="masthead-search">
            <a href="/recherche" aria-current={current('search')}>
              Rechercher
            </a>
          </li>
        </ul>
      </nav>
    </header>
  )
}

/** « unsujet.fr », its dot in the paper's red. */
export function PaperName({ name }: { name: string }) {
  const dot = name.lastIndexOf('.')
  if (dot < 1) return name
  return (
    <>
      {name.slice(0, dot)}
      <span className="text-red">.</span>
      {name.slice(dot + 1)}
    </>
  )
}
