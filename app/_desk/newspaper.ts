import 'server-only'
import { cache } from 'react'
import { findDeskSettings } from '@/lib/desk/desk-settings.queries'
import { listSections } from '@/lib/sections/section.queries'
import { findMenus } from '@/lib/settings/menus.queries'
import { findNewspaper } from '@/lib/settings/settings.queries'
import { findDistribution } from '@/lib/syndication/distribution.queries'

/** The settings and the sections, asked for once a request however many components want them. */
export const ourNewspaper = cache(findNewspaper)
export const ourSections = cache(listSections)
export const ourMenus = cache(findMenus)
export const ourDistribution = cache(findDistribution)
export const ourDesk = cache(findDeskSettings)
