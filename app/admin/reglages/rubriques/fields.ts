import type { Field } from '@/app/admin/_components/fields-form.client'
import type { Section } from '@/lib/sections/section.queries'
import { HUES, hueNames, topSections } from '@/lib/sections/section.rules'

/** What is said of a section; `self`: the one that is changed, which cannot be within itself. */
export const sectionFields = (sections: readonly Section[], self?: number): Field[] => [
  { name: 'name', label: 'Nom', kind: 'line' },
  ...(self === undefined
    ? []
    : [
        {
          name: 'slug',
          label: 'Adresse',
          kind: 'line' as const,
          hint: 'Changée, l’ancienne mène à la nouvelle, pour la rubrique et pour chacun de ses articles.',
        },
      ]),
  { name: 'description', label: 'Description', kind: 'lines' },
  { name: 'hue', label: 'Couleur', kind: 'choice', options: HUES.map((hue) => [hue, hueNames[hue]] as const) },
  {
    name: 'parentId',
    label: 'Dans la rubrique',
    kind: 'choice',
    options: [
      ['', 'Aucune : rubrique principale'],
      ...topSections(sections)
        .filter(({ id }) => id !== self)
        .map(({ id, name }) => [String(id), name] as const),
    ],
  },
]
