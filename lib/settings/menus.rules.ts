import { z } from 'zod'
import { linkLines } from '../links/outside-link.rules'
import { prose } from '../typed-text.rules'

/** A link of a menu: to a path of ours, or to another site. */
const menuLink = z.object({
  name: z.string().min(1).max(40),
  address: z
    .string()
    .max(300)
    // a path, or https; `//other.site` and `/\other.site` are other sites to a browser
    .regex(/^(\/(?![/\\])[^\s\\]*|https:\/\/[^\s\\]+)$/),
})

export type MenuLink = z.output<typeof menuLink>

/** What the newspaper's menus have beside its sections and its own pages. */
export const menus = z.object({
  /** Sections that the masthead leaves out. */
  hiddenSections: z.array(z.number()).default([]),
  /** At the end of the masthead's row. */
  masthead: z.array(menuLink).default([]),
  /** With the paper's own pages, at the foot. */
  colophon: z.array(menuLink).default([]),
  /** The paper's own accounts elsewhere. */
  profiles: z.array(z.string()).default([]),
})

export type Menus = z.output<typeof menus>

const WRONG = 'Une ligne par lien\u202f: Nom | /adresse, ou Nom | https://…'

const linksTyped = (most: number) =>
  prose(3000)
    .transform((typed) =>
      typed
        .split('\n')
        .filter((row) => row.trim() !== '')
        .map((row) => {
          const [name = '', ...address] = row.split('|')
          return { name: name.trim(), address: address.join('|').trim() }
        }),
    )
    // said of the field, not of one of its lines
    .refine((all) => all.every((each) => menuLink.safeParse(each).success), { error: WRONG, abort: true })
    .refine((all) => all.length <= most, `Au plus ${most} liens.`)
    .default([])

/** The box of a section that the masthead shows. */
export const sectionBox = (id: number): string => `section-${id}`

/** The form of the menus: links are typed one on each line, `Nom | adresse`; a box for each section that is shown. */
export const menusForm = z
  .looseObject({ masthead: linksTyped(4), colophon: linksTyped(10), profiles: linkLines.default([]) })
  .transform(({ masthead, colophon, profiles, ...boxes }) => ({
    masthead,
    colophon,
    profiles,
    isShown: (id: number): boolean => boxes[sectionBox(id)] === 'on',
  }))

/** Links as they are typed. */
export const typedLinks = (links: readonly MenuLink[]): string =>
  links.map(({ name, address }) => `${name} | ${address}`).join('\n')
